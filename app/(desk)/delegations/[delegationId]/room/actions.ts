"use server";

import { action } from "@/auth/action";
import { addContact, giveOwnContact, removeContact, takeBackOwnContact } from "@/liga/room/contacts";
import {
  AddContact,
  ComeIn,
  InDelegation,
  OwnContact,
  RemoveContact,
  WriteDebrief,
  WriteNote,
} from "@/liga/room/input";
import { comeIn, writeDebrief, writeNote } from "@/liga/room/write";

export const note = action(WriteNote, writeNote, { done: "saved" });
export const here = action(ComeIn, comeIn, { done: "saved" });
export const tell = action(WriteDebrief, writeDebrief, { done: "saved" });
export const contactAdd = action(AddContact, addContact, { done: "saved" });
export const contactRemove = action(RemoveContact, removeContact, { done: "removed" });
export const ownGive = action(OwnContact, giveOwnContact, { done: "saved" });
export const ownTakeBack = action(InDelegation, takeBackOwnContact, { done: "removed" });
