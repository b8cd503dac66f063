"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import * as offer from "@/liga/opportunities/answer-offer";
import { changeCall } from "@/liga/opportunities/change-call";
import { decideInterest } from "@/liga/opportunities/decide-interest";
import * as lists from "@/liga/opportunities/edit-lists";
import {
  AddRequirement,
  ConfirmProof,
  RemoveRequirement,
  StateOwn,
} from "@/liga/opportunities/eligibility/input";
import * as requirements from "@/liga/opportunities/eligibility/requirements";
import * as interest from "@/liga/opportunities/express-interest";
import * as review from "@/liga/opportunities/give-review";
import {
  AnswerOffer,
  AskForNote,
  ChangeCall,
  DecideInterest,
  EditCriterion,
  EditQuestion,
  ExpressInterest,
  GiveReview,
  MoveWaiting,
  NameReviewer,
  OpenCall,
  SettleCall,
  Shortlist,
  WithdrawInterest,
  WriteNote,
} from "@/liga/opportunities/input";
import * as waiting from "@/liga/opportunities/move-waiting";
import * as reviewers from "@/liga/opportunities/name-reviewer";
import * as notes from "@/liga/opportunities/notes";
import { openCall } from "@/liga/opportunities/open-call";
import * as selection from "@/liga/opportunities/settle-call";
import * as short from "@/liga/opportunities/shortlist";
import * as withdrawal from "@/liga/opportunities/withdraw-interest";

const toCall = { after: (id: string) => redirect(`/opportunities/${id}`) };

export const openACall = action(OpenCall, openCall, toCall);
export const changeTheCall = action(ChangeCall, changeCall, toCall);
export const expressInterest = action(ExpressInterest, interest.expressInterest, { done: "interestSent" });
export const withdrawInterest = action(WithdrawInterest, withdrawal.withdrawInterest, {
  done: "interestWithdrawn",
});
export const decide = action(DecideInterest, decideInterest, { done: "decided" });

export const answerOffer = action(AnswerOffer, offer.answerOffer, { done: "offerAnswered" });
export const askForNote = action(AskForNote, notes.askForNote, { done: "noteAsked" });
export const writeNote = action(WriteNote, notes.writeNote, { done: "noteWritten" });
export const stateOwn = action(StateOwn, requirements.stateOwn, { done: "statementKept" });
export const confirmProof = action(ConfirmProof, requirements.confirmProof, { done: "callSaved" });

export const editQuestion = action(EditQuestion, lists.editQuestion, { done: "callSaved" });
export const editCriterion = action(EditCriterion, lists.editCriterion, { done: "callSaved" });
export const nameReviewer = action(NameReviewer, reviewers.nameReviewer, { done: "callSaved" });
export const removeReviewer = action(NameReviewer, reviewers.removeReviewer, { done: "callSaved" });
export const addRequirement = action(AddRequirement, requirements.addRequirement, { done: "callSaved" });
export const removeRequirement = action(RemoveRequirement, requirements.removeRequirement, {
  done: "callSaved",
});

export const giveReview = action(GiveReview, review.giveReview, { done: "reviewGiven" });
export const shortlist = action(Shortlist, short.shortlist, { done: "callSaved" });
export const moveWaiting = action(MoveWaiting, waiting.moveWaiting, { done: "callSaved" });
export const settleCall = action(SettleCall, selection.settleCall, { done: "selectionKnown" });
