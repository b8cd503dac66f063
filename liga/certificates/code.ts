import { randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 160 random bits in letters that survive print and being read aloud (Crockford's base 32). */
export const newCode = () => Array.from(randomBytes(32), (byte) => alphabet[byte % 32]).join("");

/** As an address may come back from paper: small letters, O for 0, I and L for 1; null when it is none. */
export function readCertificateCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{32}$/.test(code) ? code : null;
}

/** Where anybody checks what a certificate says. */
export const certificateAddress = (code: string) => `${env().APP_URL}/certificates/${code}`;
