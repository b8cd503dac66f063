import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { dayText } from "@/lib/dates";
import { directionOf } from "@/lib/direction";
import { countryName, languageName } from "@/lib/names";
import type { Brief } from "@/liga/room/brief";
import type { Room } from "@/liga/room/queries";
import { RoleText } from "../role-text";

/** What she has with her: her words, what her delegation asks for, what she still owes, and who is with her. */
export function BriefSection({ room, brief }: { room: Room; brief: Brief }) {
  const t = useTranslations("room.brief");
  const words = useTranslations("words");
  const locale = useLocale();
  const { points, asks, speeches } = brief;
  return (
    <Section title={t("title")} id="brief">
      {speeches.length > 0 && (
        <Part title={t("speeches")}>
          {speeches.flatMap(({ title, session, texts }) =>
            texts.map(({ id, language, text, signed }) => (
              <Disclosure key={id} summary={`${title} (${languageName(language, locale)})`}>
                {session && <p className="text-muted">{session}</p>}
                <Badge>{t(signed ? "signed" : "unsigned")}</Badge>
                <p lang={language} dir={directionOf(language)} className="whitespace-pre-wrap">
                  {text}
                </p>
              </Disclosure>
            )),
          )}
        </Part>
      )}
      <Part title={t("asks")}>
        {points.length + asks.length === 0 && <p className="text-muted">{t("noAsks")}</p>}
        {points.map((point) => (
          <Disclosure key={point.id} summary={point.title}>
            <p className="whitespace-pre-wrap font-semibold">{point.ask}</p>
            <p className="whitespace-pre-wrap">{point.problem}</p>
            {point.evidence && <p className="whitespace-pre-wrap">{point.evidence}</p>}
            {point.grantedBy && <p className="text-muted">{t("grantedBy", { who: point.grantedBy })}</p>}
          </Disclosure>
        ))}
        {asks.map(({ id, country, policy, ask }) => (
          <Disclosure key={id} summary={`${countryName(country, locale)}: ${policy}`}>
            <p className="whitespace-pre-wrap">{ask}</p>
          </Disclosure>
        ))}
      </Part>
      {room.tasks.length > 0 && (
        <Part title={t("tasks")}>
          <ul>
            {room.tasks.map(({ id, title, dueOn }) => (
              <li key={id} className="grid border-line border-t py-2">
                <span>{title}</span>
                {dueOn && <span className="text-muted">{t("due", { day: dayText(dueOn, locale) })}</span>}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t("fellows")}>
        {room.fellows.length === 0 && <p className="text-muted">{t("noFellows")}</p>}
        <ul>
          {room.fellows.map(({ id, name, role }) => (
            <li key={id} className="grid border-line border-t py-2">
              <span>{name ?? words("unnamed")}</span>
              <span className="text-muted">
                <RoleText role={role} />
              </span>
            </li>
          ))}
        </ul>
      </Part>
    </Section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold text-lead">{title}</h3>
      {children}
    </div>
  );
}
