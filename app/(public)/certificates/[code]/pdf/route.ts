import { notFound } from "next/navigation";
import { readCertificateCode } from "@/liga/certificates/code";
import { certificatePdf } from "@/liga/certificates/pdf";
import { certificateByCode } from "@/liga/certificates/queries";
import { paperWords } from "@/liga/certificates/words";
import { serviceByCode } from "@/liga/mentoring/service/queries";
import { serviceWords } from "@/liga/mentoring/service/words";

/** The certificate on paper, for whoever has its address, while it is in force. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }) {
  const code = readCertificateCode((await params).code);
  const words = code ? await wordsOf(code) : null;
  if (!words) notFound();
  const file = await certificatePdf(words);
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="liga-certificate.pdf"',
      // On a shared phone nothing stays behind that a later revocation could not reach.
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}

/** A leader's or a mentor's, while it is in force. */
async function wordsOf(code: string) {
  const completed = await certificateByCode(code);
  if (completed) return completed.says && paperWords(completed.says, completed.locale, code);
  const served = await serviceByCode(code);
  return served?.says ? serviceWords(served.says, served.locale, code) : null;
}
