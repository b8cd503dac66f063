import { cookies } from "next/headers";
import { isLocale, localeCookie } from "@/auth/locale";
import { currentViewer } from "@/auth/viewer";
import { sameOrigin } from "@/lib/same-origin";
import { chooseLanguage } from "@/liga/people/choose-language";

/** The language switch: a plain form post, kept in the profile of who is signed in, else in a cookie. */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return new Response(null, { status: 403 });
  const wanted = String((await request.formData()).get("language") ?? "");
  if (isLocale(wanted)) {
    const viewer = await currentViewer();
    if (viewer) await chooseLanguage(viewer, wanted);
    (await cookies()).set(localeCookie, wanted, { path: "/", sameSite: "lax", maxAge: 365 * 24 * 60 * 60 });
  }
  const from = request.headers.get("referer");
  const back =
    from && URL.canParse(from) && new URL(from).host === request.headers.get("host") ? new URL(from) : null;
  // One slash: two would name another house.
  const location = back ? back.pathname.replace(/^[/\\]+/, "/") + back.search : "/";
  return new Response(null, { status: 303, headers: { location } });
}
