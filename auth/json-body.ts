import "server-only";
import { cleanText } from "@/lib/clean-text";
import { bodyWithin } from "@/liga/files/receive";

/** What a script of ours sent; undefined when it is no JSON. Given up as soon as it is longer than `most` bytes. */
export async function jsonBody(request: Request, most: number): Promise<unknown> {
  const body = new TextDecoder().decode(await bodyWithin(request, { most, code: "too_long" }));
  try {
    return JSON.parse(body, (_, value) => (typeof value === "string" ? cleanText(value) : value));
  } catch {
    return undefined;
  }
}
