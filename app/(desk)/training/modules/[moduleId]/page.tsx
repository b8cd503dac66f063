import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { id } from "@/liga/input";
import { modulePage } from "@/liga/training/read-curricula";
import { titleIn } from "@/liga/training/title";
import { Materials } from "./materials";

type Props = { params: Promise<{ moduleId: string }> };

const load = cache(async (moduleId: string) => {
  const viewer = await requireViewer();
  const module = id.safeParse(moduleId).success ? await modulePage(viewer, moduleId) : null;
  return module ? { module, zone: viewer.timeZone } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ module }, locale] = await Promise.all([load((await params).moduleId), getLocale()]);
  return { title: titleIn(module.title, locale) };
}

/** One module for whoever learns or teaches it: what it is for, what comes before, what to read. */
export default async function ModulePage({ params }: Props) {
  const { module, zone } = await load((await params).moduleId);
  const [t, training, words, locale] = await Promise.all([
    getTranslations("plans"),
    getTranslations("training"),
    getTranslations("words"),
    getLocale(),
  ]);
  const title = titleIn(module.title, locale);
  const outcomes = titleIn(module.outcomes, locale).split("\n").filter(Boolean);
  return (
    <>
      <PageHeader
        title={title}
        lead={module.curriculum}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[{ label: training("title"), href: "/training" }, { label: title }]}
          />
        }
        meta={
          <p>
            <Badge>{words(`moduleKind.${module.kind}`)}</Badge>{" "}
            {module.workloadMinutes > 0 && t("module.hours", { hours: module.workloadMinutes / 60 })}
          </p>
        }
      />
      {outcomes.length > 0 && (
        <Section title={t("module.outcomes")}>
          <ul className="list-disc ps-5">
            {outcomes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      <Materials module={module} zone={zone} />
      {module.before.length > 0 && (
        <Section title={t("module.before")}>
          <ul>
            {module.before.map((before) => (
              <li key={before.id}>
                <TextLink href={`/training/modules/${before.id}`}>{titleIn(before.title, locale)}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {module.objectives.length > 0 && (
        <Section title={t("module.objectives")}>
          <ul>
            {module.objectives.map((objective) => (
              <li key={objective.number}>
                {objective.number}. {objective.title}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
