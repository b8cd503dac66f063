import { getTranslations } from "next-intl/server";
import { currentViewer } from "@/auth/viewer";
import { directionOf } from "@/lib/direction";

/** What a phone needs to put the room on its first screen, in her language; it names no delegation. */
export async function GET(_request: Request, { params }: { params: Promise<{ delegationId: string }> }) {
  const viewer = await currentViewer();
  if (!viewer) return new Response(null, { status: 404 });
  const [{ delegationId }, t] = await Promise.all([params, getTranslations("room")]);
  const address = `/delegations/${delegationId}/room`;
  return Response.json(
    {
      id: address,
      name: t("app.name"),
      short_name: t("app.short"),
      lang: viewer.locale,
      dir: directionOf(viewer.locale),
      start_url: address,
      scope: address,
      display: "standalone",
      background_color: "#fffaf2",
      theme_color: "#5c1e48",
      icons: [
        { src: "/room-icon.svg", sizes: "any", type: "image/svg+xml" },
        { src: "/room-icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "/room-icon-512.png", sizes: "512x512", type: "image/png" },
      ],
    },
    { headers: { "Content-Type": "application/manifest+json", "Cache-Control": "private, no-store" } },
  );
}
