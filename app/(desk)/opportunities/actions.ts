"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { changeCall } from "@/liga/opportunities/change-call";
import { decideInterest } from "@/liga/opportunities/decide-interest";
import * as interest from "@/liga/opportunities/express-interest";
import {
  ChangeCall,
  DecideInterest,
  ExpressInterest,
  OpenCall,
  WithdrawInterest,
} from "@/liga/opportunities/input";
import { openCall } from "@/liga/opportunities/open-call";
import * as withdrawal from "@/liga/opportunities/withdraw-interest";

const toCall = { after: (id: string) => redirect(`/opportunities/${id}`) };

export const openACall = action(OpenCall, openCall, toCall);
export const changeTheCall = action(ChangeCall, changeCall, toCall);
export const expressInterest = action(ExpressInterest, interest.expressInterest, { done: "interestSent" });
export const withdrawInterest = action(WithdrawInterest, withdrawal.withdrawInterest, {
  done: "interestWithdrawn",
});
export const decide = action(DecideInterest, decideInterest, { done: "decided" });
