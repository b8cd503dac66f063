"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { beginLetter } from "@/liga/letters/begin-letter";
import { discardLetter } from "@/liga/letters/discard-letter";
import { BeginLetter, OneLetter, SaveLetter, SendAgain, SettleMail, TakeOut } from "@/liga/letters/input";
import { releaseLetter } from "@/liga/letters/release-letter";
import { saveLetter } from "@/liga/letters/save-letter";
import { sendAgain } from "@/liga/letters/send-again";
import { dropMail, handOver } from "@/liga/letters/settle-mail";
import { takeOut } from "@/liga/letters/take-out";

export const begin = action(BeginLetter, beginLetter, { after: (letterId) => redirect(`/mail/${letterId}`) });
export const save = action(SaveLetter, saveLetter, { done: "saved" });
export const takeReaderOut = action(TakeOut, takeOut, { done: "removed" });
export const release = action(OneLetter, releaseLetter, { done: "letterReleased" });
export const discard = action(OneLetter, discardLetter, { after: () => redirect("/mail") });
export const again = action(SendAgain, sendAgain, { done: "sentAgain" });
export const handed = action(SettleMail, handOver, { done: "saved" });
export const drop = action(SettleMail, dropMail, { done: "removed" });
