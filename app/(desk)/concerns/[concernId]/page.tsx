import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { dateText, dayText, instantText } from "@/lib/dates";
import { listText } from "@/lib/names";
import { mayHearConcerns } from "@/liga/access";
import { id } from "@/liga/input";
import { concernPage, contactPage } from "@/liga/safeguarding/queries";
import { stateOf, stepsAhead, stepsOf } from "@/liga/safeguarding/rules";
import { answer, takeStep } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("safeguarding"))("desk.title") };
}

export default async function ConcernPage({ params }: PageProps<"/concerns/[concernId]">) {
  const viewer = await requireViewerWho(mayHearConcerns);
  const concernId = id.safeParse((await params).concernId).data ?? notFound();
  const [t, words, shell, locale, found, { keepDays }] = await Promise.all([
    getTranslations("safeguarding"),
    getTranslations("words"),
    getTranslations("shell"),
    getLocale(),
    concernPage(viewer, concernId),
    contactPage(),
  ]);
  const concern = found ?? notFound();
  const clock = { locale, zone: viewer.timeZone };
  const title = t("one.title", { date: dateText(new Date(concern.receivedAt), clock) });
  const state = stateOf(concern);
  const ahead = stepsAhead(concern);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={shell("backTo")}
            items={[{ href: "/concerns", label: t("desk.title") }, { label: title }]}
          />
        }
        title={title}
        meta={
          <Status kind={state === "received" ? "attention" : state === "closed" ? "done" : "neutral"}>
            {t(`states.${state}`)}
          </Status>
        }
        lead={t("one.readers", {
          names: listText(
            concern.readers.map((name) => name ?? words("unnamed")),
            locale,
          ),
        })}
      />
      {concern.forgetOn && <Notice title={t("one.closed", { date: dayText(concern.forgetOn, locale) })} />}
      <div className="columns">
        <div>
          <Section title={t("one.said")} tone="next">
            {concern.words.map((line) => {
              const values = { name: line.name ?? "", date: instantText(new Date(line.at), clock) };
              const who =
                line.voice === "contact" ? "one.contact" : line.name ? "one.raiserNamed" : "one.raiser";
              return (
                <div key={line.id} className="grid gap-1">
                  <p className="field-label">{t(who, values)}</p>
                  <p dir="auto" className="max-w-measure whitespace-pre-line">
                    {line.words}
                  </p>
                </div>
              );
            })}
            {!concern.closedAt && (
              <ActionForm action={answer}>
                <input type="hidden" name="concern" value={concern.id} />
                <input type="hidden" name="form" value={randomUUID()} />
                <TextArea
                  name="words"
                  label={t("one.answer")}
                  hint={t("one.answerHint")}
                  rows={5}
                  autoComplete="off"
                  dir="auto"
                />
                <SubmitButton>{t("one.send")}</SubmitButton>
              </ActionForm>
            )}
          </Section>
        </div>
        <div>
          <Section title={t("one.next")} lead={ahead.length > 0 ? t("one.nextLead") : undefined}>
            <ol className="grid gap-1">
              {stepsOf(concern).map(({ state: reached, at }) => (
                <li key={reached}>{t(`stepOn.${reached}`, { date: instantText(new Date(at), clock) })}</li>
              ))}
            </ol>
            {ahead.map((step, index) => (
              <ActionForm key={step} action={takeStep} messageAt="end">
                <input type="hidden" name="concern" value={concern.id} />
                <input type="hidden" name="step" value={step} />
                {step === "closed" && <p>{t("one.closing", { days: keepDays })}</p>}
                <SubmitButton variant={index === 0 ? "primary" : "secondary"}>
                  {t(`one.step.${step}`)}
                </SubmitButton>
              </ActionForm>
            ))}
          </Section>
          <Section title={t("one.log")} lead={t("one.logLead")}>
            <Table
              caption={t("one.log")}
              captionHidden
              columns={[{ label: t("one.who") }, { label: t("one.what") }, { label: t("one.when") }]}
              rows={concern.log.map(({ id: line, name, act, at }) => ({
                id: line,
                cells: [name ?? words("unnamed"), t(`one.acts.${act}`), instantText(new Date(at), clock)],
              }))}
            />
          </Section>
        </div>
      </div>
    </>
  );
}
