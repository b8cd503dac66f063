"use server";

import { action } from "@/auth/action";
import { makeFeed, revokeFeed } from "@/liga/delegations/papers/feeds";
import { MakeFeed, RevokeFeed, SaveColumns } from "@/liga/delegations/papers/input";
import { saveColumns } from "@/liga/delegations/papers/save-columns";

export const columnsSave = action(SaveColumns, saveColumns, { done: "listColumns" });
export const feedMake = action(MakeFeed, makeFeed, { done: "feedMade", show: (address) => address });
export const feedRevoke = action(RevokeFeed, revokeFeed, { done: "addressEnded" });
