"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { makeAddress } from "@/liga/calendar/make-address";
import { revokeAddress } from "@/liga/calendar/revoke-address";
import { changeConsent } from "@/liga/people/change-consent";
import { changeProfile } from "@/liga/people/change-profile";
import { ChooseHours, chooseHours } from "@/liga/people/choose-hours";
import { chooseNames } from "@/liga/people/choose-names";
import { ChangeConsent, ChangeProfile, ChooseNames, Nothing } from "@/liga/people/profile-input";
import { signOutEverywhere } from "@/liga/people/sign-out-everywhere";
import { chooseReminders } from "@/liga/reminders/choose-reminders";
import { ChooseReminders } from "@/liga/reminders/input";

export const saveNames = action(ChooseNames, chooseNames, { done: "names" });
export const saveProfile = action(ChangeProfile, changeProfile, { done: "saved" });
export const saveConsent = action(ChangeConsent, changeConsent, { done: "consent" });
export const newAddress = action(Nothing, makeAddress, { done: "address", show: (address) => address });
export const endAddress = action(Nothing, revokeAddress, { done: "addressEnded" });
export const endSessions = action(Nothing, signOutEverywhere, { after: () => redirect("/sign-in") });
export const saveHours = action(ChooseHours, chooseHours, { done: "saved" });
export const saveReminders = action(ChooseReminders, chooseReminders, { done: "saved" });
