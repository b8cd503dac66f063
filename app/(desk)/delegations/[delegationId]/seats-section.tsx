import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { seatRoles } from "@/db/enums";
import { listText } from "@/lib/names";
import type { Delegation, Seat } from "@/liga/delegations/delegation-queries";
import { titleIn } from "@/liga/training/title";
import { seatAdd, seatStep } from "../actions";
import { seatKinds } from "../own-list";
import { RoleText } from "./role-text";

/** Seats by role: who, whether she has answered and is ready, and the next step of each. */
export function SeatsSection({ whole }: { whole: Delegation }) {
  const t = useTranslations("delegations");
  const words = useTranslations("words");
  const { seats, seatLimit: limit } = whole;
  const filled = seats.filter(({ state }) => state !== "open" && state !== "declined").length;
  return (
    <Section
      title={t("seats.title")}
      lead={[
        t("seats.lead", { filled, seats: seats.length, limit }),
        whole.perOrganisation && t("seats.perOrganisation", { limit: whole.perOrganisation }),
      ]
        .filter(Boolean)
        .join(" ")}
      id="seats"
    >
      <Table
        caption={t("seats.caption")}
        captionHidden
        columns={[
          { label: t("seats.role") },
          { label: t("seats.person") },
          { label: t("seats.alternate") },
          { label: t("seats.state") },
          { label: t("seats.ready") },
          { label: t("seats.actions"), labelHidden: true },
        ]}
        rows={seats.map((seat) => ({
          id: seat.id,
          cells: [
            <RoleText key="role" role={seat.role} />,
            <Person key="person" seat={seat} unnamed={words("unnamed")} nobody={t("seats.nobody")} />,
            seat.alternateId
              ? (seat.alternate ?? words("unnamed"))
              : seat.personId
                ? t("seats.noAlternate")
                : "",
            <Status key="state" kind={seatKinds[seat.state]}>
              {words(`seatState.${seat.state}`)}
            </Status>,
            seat.personId ? <Readiness key="ready" whole={whole} personId={seat.personId} /> : "",
            <NextStep key="next" delegationId={whole.id} seat={seat} />,
          ],
        }))}
      />
      <Disclosure summary={t("seats.add")}>
        <ActionForm action={seatAdd} className="form-inline" messageAt="end">
          <input type="hidden" name="delegation" value={whole.id} />
          <input type="hidden" name="seat" value={randomUUID()} />
          <SelectField
            name="role"
            label={t("seats.role")}
            defaultValue="delegate"
            options={seatRoles.map((role) => ({ value: role, label: words(`seatRole.${role}`) }))}
          />
          <SubmitButton variant="secondary">{t("seats.addAction")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Section>
  );
}

function Person({ seat, unnamed, nobody }: { seat: Seat; unnamed: string; nobody: string }) {
  if (!seat.personId) return <span className="text-muted">{nobody}</span>;
  return (
    <span className="grid">
      <strong className="font-semibold">{seat.name ?? unnamed}</strong>
      {seat.organisation && <span className="text-muted">{seat.organisation}</span>}
    </span>
  );
}

function Readiness({ whole, personId }: { whole: Delegation; personId: string }) {
  const t = useTranslations("delegations.seats");
  const locale = useLocale();
  if (whole.modules.length === 0) return <span className="text-muted">{t("nothingRequired")}</span>;
  const missing = new Set(
    whole.conflicts
      .filter((conflict) => conflict.kind === "training_incomplete" && conflict.personId === personId)
      .map(({ otherId }) => otherId),
  );
  if (missing.size === 0) return <Status kind="done">{t("isReady")}</Status>;
  const modules = whole.modules
    .filter(({ id }) => missing.has(id))
    .map(({ title }) => titleIn(title, locale));
  return <Status kind="attention">{t("missing", { modules: listText(modules, locale) })}</Status>;
}

function NextStep({ delegationId, seat }: { delegationId: string; seat: Seat }) {
  const t = useTranslations("delegations");
  const words = useTranslations("words");
  const role = words(`seatRole.${seat.role}`);
  const open = seat.state === "open";
  const name = seat.name ?? words("unnamed");
  const more = (
    <LinkButton
      size="small"
      variant={open ? "secondary" : "quiet"}
      href={`/delegations/${delegationId}/seats/${seat.id}`}
      aria-label={open ? `${t("fill.title")} ${role}` : t("seats.changeOf", { name })}
    >
      {open ? t("fill.action") : t("seats.change")}
    </LinkButton>
  );
  if (!seat.personId) return more;
  // A form for every held seat: it also carries the word to whoever pressed second.
  return (
    <ActionForm action={seatStep} className="form-inline" messageAt="end">
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="version" value={seat.version} />
      {(seat.state === "accepted" || seat.state === "offered") && (
        <SubmitButton
          name="step"
          value="confirm"
          size="small"
          variant={seat.state === "accepted" ? "primary" : "secondary"}
          aria-label={`${t("step.confirm")}: ${name}`}
        >
          {t("step.confirm")}
        </SubmitButton>
      )}
      {more}
    </ActionForm>
  );
}
