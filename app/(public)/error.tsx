"use client";

/** The page failed; the frame around it stands. */
export { Failure as default } from "@/app/failure";
