import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { signOutHere } from "@/app/(public)/sign-in/actions";
import { RoomGuard } from "@/app/room-guard";
import { Frame } from "@/components/shell/frame";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { locales } from "@/db/enums";
import {
  mayAdminister,
  mayCoordinate,
  mayFacilitateCohort,
  mayHearConcerns,
  mayMentor,
  mayTakePart,
} from "@/liga/access";
import { holds, type Viewer } from "@/liga/viewer";

/** The places a person has, in the order she needs them. Decoration: each page checks for itself. */
function placesOf(viewer: Viewer) {
  const staff = mayCoordinate(viewer);
  const facilitates = viewer.grants.some((g) => g.cohortId && mayFacilitateCohort(viewer, g.cohortId));
  const places = [
    staff && "coordinator",
    mayTakePart(viewer) && "participant",
    mayMentor(viewer) && "mentor",
    mayAdminister(viewer) && "administrator",
    (staff || facilitates) && "cohorts",
    staff && "people",
    staff && "mail",
    (staff || facilitates || viewer.enrolled) && "training",
    "forums",
    (staff || facilitates || viewer.enrolled || mayMentor(viewer)) && "opportunities",
    (staff || viewer.delegate || holds(viewer, "travel_officer")) && "delegations",
    (viewer.mentored || viewer.enrolled || staff) && "mentoring",
    "voices",
    "commitments",
    staff && "reports",
    mayHearConcerns(viewer) && "concerns",
  ] as const;
  return places.filter((place) => place !== false);
}

/** The other languages, as a form that works anywhere. */
export function LanguageSwitch() {
  const t = useTranslations("shell");
  const locale = useLocale();
  return (
    <form action="/language" method="post" aria-label={t("language")} className="actions">
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <Button
            key={other}
            type="submit"
            variant="quiet"
            size="small"
            name="language"
            value={other}
            lang={other}
          >
            {new Intl.DisplayNames(other, { type: "language" }).of(other)}
          </Button>
        ))}
    </form>
  );
}

/** Whose house this is; and, by a link that nothing fetches ahead, whom anybody can tell of a concern. */
function Footer() {
  const t = useTranslations("shell");
  const safeguarding = useTranslations("safeguarding");
  return (
    <>
      <p>{t("footer")}</p>
      <p>
        <a href="/contact" className="link">
          {safeguarding("link")}
        </a>
      </p>
    </>
  );
}

/** The frame of every page, for a signed-in person or a stranger. */
export function PageFrame({ viewer, children }: { viewer: Viewer | null; children: ReactNode }) {
  const t = useTranslations("shell");
  const labels = { name: t("name"), skip: t("skip"), home: t("home"), nav: t("nav"), menu: t("menu") };
  if (!viewer)
    return (
      <Frame
        labels={labels}
        homeHref="/"
        guest={<TextLink href="/sign-in">{t("signIn")}</TextLink>}
        language={<LanguageSwitch />}
        footer={<Footer />}
      >
        <RoomGuard viewer={null} />
        {children}
      </Frame>
    );
  const menu = (
    <>
      <TextLink href="/profile">{t("profile")}</TextLink>
      <form action={signOutHere}>
        <Button type="submit" variant="quiet">
          {t("signOut")}
        </Button>
      </form>
    </>
  );
  return (
    <Frame
      labels={labels}
      homeHref="/"
      items={(viewer.joined ? placesOf(viewer) : []).map((place) => ({
        href: `/${place}`,
        label: t(`places.${place}`),
      }))}
      density={mayCoordinate(viewer) ? "compact" : "airy"}
      person={{ name: viewer.name, menu }}
      language={<LanguageSwitch />}
      footer={<Footer />}
    >
      <RoomGuard viewer={viewer.id} />
      {children}
    </Frame>
  );
}
