"use client";

/** The frame failed too: the database is away, so that nobody can be recognised. */
export { BareFailure as default } from "./failure";
