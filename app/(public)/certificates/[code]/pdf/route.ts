import { notFound } from "next/navigation";
import { readCertificateCode } from "@/liga/certificates/code";
import { certificatePdf } from "@/liga/certificates/pdf";
import { certificateByCode } from "@/liga/certificates/queries";
import { paperWords } from "@/liga/certificates/words";

/** The certificate on paper, for whoever has its address, while it is in force. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }) {
  const code = readCertificateCode((await params).code);
  const certificate = code ? await certificateByCode(code) : null;
  if (!code || !certificate?.says) notFound();
  const file = await certificatePdf(paperWords(certificate.says, certificate.locale, code));
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
