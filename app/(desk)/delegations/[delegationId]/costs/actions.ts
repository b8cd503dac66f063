"use server";

import { action } from "@/auth/action";
import { askCost, withdrawCost } from "@/liga/costs/ask-cost";
import { addStipend, payStipend, saveBudget } from "@/liga/costs/budget";
import { decideCost, payCost } from "@/liga/costs/decide-cost";
import {
  AddStipend,
  AskCost,
  DecideCost,
  PayCost,
  PayStipend,
  SaveBudget,
  WithdrawCost,
} from "@/liga/costs/input";

export const costAsk = action(AskCost, askCost, { done: "saved" });
export const costWithdraw = action(WithdrawCost, withdrawCost, { done: "removed" });
export const costDecide = action(DecideCost, decideCost, { done: "saved" });
export const costPay = action(PayCost, payCost, { done: "saved" });
export const budgetSave = action(SaveBudget, saveBudget, { done: "saved" });
export const stipendAdd = action(AddStipend, addStipend, { done: "saved" });
export const stipendPay = action(PayStipend, payStipend, { done: "saved" });
