import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { WriteTo } from "@/app/(desk)/mail/write-to";
import { TakeAwayLinks } from "@/app/(desk)/take-away/links";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AttendanceMark, attendanceMarks } from "@/db/enums";
import { mayCoordinateCohort, mayFacilitateCohort } from "@/liga/access";
import { id } from "@/liga/input";
import { attendanceSheet } from "@/liga/training/read-sessions";
import { mayMark } from "@/liga/training/rules";
import { titleIn } from "@/liga/training/title";
import { SessionWhen } from "../../session-when";
import { record } from "../actions";
import { KeptForm } from "./kept-form";
import { RegisterRows } from "./register-rows";

type Props = { params: Promise<{ sessionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("training"))("register.title") };
}

/** Marks that a register rarely needs: they wait behind one button. */
const rare = new Set<AttendanceMark>(["apology", "connection_failed", "excused", "caught_up"]);

/** The whole group in one screen, one mark each, saved together. */
export default async function AttendancePage({ params }: Props) {
  const viewer = await requireViewer();
  const { sessionId } = await params;
  const sheet = id.safeParse(sessionId).success ? await attendanceSheet(viewer, sessionId) : null;
  if (!sheet || !mayFacilitateCohort(viewer, sheet.cohortId)) notFound();
  const [t, all, words, locale] = await Promise.all([
    getTranslations("training.register"),
    getTranslations("training"),
    getTranslations("words"),
    getLocale(),
  ]);
  const now = new Date();
  const title = titleIn(sheet.title, locale);
  const early = !mayMark("present", sheet, now);
  const marks = attendanceMarks.map((mark) => ({
    value: mark,
    label: words(`attendanceMark.${mark}`),
    key: t(`key.${mark}`),
    disabled: !mayMark(mark, sheet, now) || (mark === "caught_up" && !sheet.mayCatchUp),
    rare: rare.has(mark),
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={`${title} · ${sheet.cohortName}`}
        meta={<SessionWhen session={sheet} zone={viewer.timeZone} now={now} />}
        breadcrumb={
          <Breadcrumb
            label={all("path")}
            items={[
              { label: all("title"), href: "/training" },
              { label: title, href: `/training/${sheet.id}` },
              { label: t("title") },
            ]}
          />
        }
        actions={
          !sheet.cancelled && (
            <>
              {!early && (
                <LinkButton href={`/training/${sheet.id}/attendance/import`}>{t("import")}</LinkButton>
              )}
              <LinkButton href={`/training/${sheet.id}/attendance/history`} variant="quiet">
                {t("history")}
              </LinkButton>
              <TakeAwayLinks list="register" of={sheet.id} />
            </>
          )
        }
      />
      {sheet.cancelled ? (
        <Notice tone="stopped" title={all("cancelledTitle")}>
          {all("cancelledText")}
        </Notice>
      ) : sheet.rows.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <KeptForm
          action={record}
          keep={`register ${viewer.id} ${sheet.id}`}
          label={t("title")}
          words={{ kept: t("kept"), keptBefore: t("keptBefore"), keptTitle: t("keptTitle") }}
        >
          {early && <Notice tone="attention">{t("early")}</Notice>}
          <input type="hidden" name="sessionId" value={sheet.id} />
          <p className="needs-script text-muted pointer-coarse:hidden">
            {t("keys", Object.fromEntries(marks.map(({ value, key }) => [value, key])) as never)}
          </p>
          <RegisterRows
            marks={marks}
            words={{ more: t("more"), clear: t("clear") }}
            rows={sheet.rows.map((row) => ({
              id: row.enrolmentId,
              name: row.name ?? words("unnamed"),
              detail: [
                row.organisation,
                row.status !== "active" && words(`enrolmentStatus.${row.status}`),
                row.method && row.method !== "register" && words(`attendanceMethod.${row.method}`),
                row.reason && t("apologised", { reason: row.reason }),
              ]
                .filter(Boolean)
                .join(" · "),
              mark: row.mark,
              version: row.version,
            }))}
          />
          <div className="actions sticky bottom-0 border-t border-ink bg-paper py-3">
            <SubmitButton>{t("save")}</SubmitButton>
            {!early && (
              <SubmitButton name="rest" value="present" variant="secondary">
                {t("rest")}
              </SubmitButton>
            )}
          </div>
        </KeptForm>
      )}
      {mayCoordinateCohort(viewer, sheet.cohortId) && !sheet.cancelled && !early && (
        <WriteTo list="not_checked_in" cohortId={sheet.cohortId} aboutId={sheet.id} />
      )}
    </>
  );
}
