import { currentViewer } from "@/auth/viewer";
import { openFile } from "@/liga/files/open-file";
import { id } from "@/liga/input";

/** A file for whom the database lets have it, always as a download; for everybody else it does not exist. */
export async function GET(request: Request, { params }: { params: Promise<{ fileId: string }> }) {
  const [viewer, { fileId }] = await Promise.all([currentViewer(), params]);
  const known = viewer?.joined && id.safeParse(fileId).success;
  const file = known ? await openFile(viewer, fileId, request.headers.get("range")) : null;
  if (!file) return new Response(null, { status: 404 });
  const { part, bytes } = file;
  return new Response(file.body, {
    status: part ? 206 : 200,
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(part ? part.to - part.from + 1 : bytes),
      ...(part ? { "Content-Range": `bytes ${part.from}-${part.to}/${bytes}` } : {}),
      "Accept-Ranges": "bytes",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "private, no-store",
    },
  });
}
