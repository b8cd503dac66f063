import { createHash, randomBytes } from "node:crypto";

/** Letters and digits that cannot be mistaken for one another on a photographed screen (Crockford). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 256 random bits, safe in a URL. */
export const randomSecret = () => randomBytes(32).toString("base64url");

/** A one-time code a person can read aloud: three groups of four, 60 bits. */
export function randomCode(): string {
  const letters = Array.from(randomBytes(12), (byte) => alphabet[byte % 32]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** The code as typed by a person: small letters, spaces, and O for 0 or I and L for 1 are forgiven. */
export const readCode = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/(.{4})(?=.)/g, "$1-");

/** What is kept of a secret: enough to recognise it, useless to whoever reads the database. */
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");
