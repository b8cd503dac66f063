import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate } from "@/liga/access";
import { id } from "@/liga/input";
import { noteCall, notesByMe } from "@/liga/opportunities/review-queries";
import { reading } from "@/liga/reading";
import { writeNote } from "../../actions";
import { CallCrumbs } from "../../crumbs";
import { CallTabs } from "../call-tabs";

type Props = { params: Promise<{ opportunityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calls.notes"))("writeTitle") };
}

/** A mentor or coordinator says what she knows of a leader, asked or not. */
export default async function NotesPage({ params }: Props) {
  const [viewer, { opportunityId }] = await Promise.all([requireViewer(), params]);
  if (!id.safeParse(opportunityId).success) notFound();
  const [t, { call, lines }] = await Promise.all([
    getTranslations("calls.notes"),
    reading(viewer, async (tx) => {
      const call = await noteCall(tx, viewer, opportunityId);
      if (!call) notFound();
      return { call, lines: await notesByMe(tx, viewer, opportunityId) };
    }),
  ]);
  return (
    <>
      <PageHeader
        title={t("writeTitle")}
        lead={t("writeLead")}
        breadcrumb={<CallCrumbs call={mayCoordinate(viewer) ? call : undefined} here={call.title} />}
      />
      {mayCoordinate(viewer) && <CallTabs callId={call.id} current="notes" />}
      {lines.length === 0 && <EmptyState title={t("nobody")} />}
      {lines.map(({ personId, name, askedAt, text, version }) => (
        <Disclosure
          key={personId}
          open={askedAt !== null && text === null}
          summary={
            <>
              {t("for", { name })}{" "}
              {text ? (
                <Status kind="done">{t("saved")}</Status>
              ) : (
                askedAt && <Status kind="attention">{t("askedYou")}</Status>
              )}
            </>
          }
        >
          <ActionForm action={writeNote} aria-label={t("for", { name })}>
            <input type="hidden" name="opportunity" value={call.id} />
            <input type="hidden" name="person" value={personId} />
            {version !== null && <input type="hidden" name="version" value={version} />}
            <TextArea name="text" label={t("text")} defaultValue={text ?? ""} rows={5} dir="auto" required />
            <SubmitButton>{t("save")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ))}
    </>
  );
}
