import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { contactKinds } from "@/db/enums";
import type { Room } from "@/liga/room/queries";
import { contactAdd, contactRemove, ownGive, ownTakeBack } from "./actions";

/** Whom to call on the spot; typed by coordinators for this edition. */
export function ContactsSection({ room }: { room: Room }) {
  const t = useTranslations("room");
  return (
    <Section title={t("contacts.title")} lead={t("contacts.lead")} id="contacts">
      {room.contacts.length === 0 && <p className="text-muted">{t("contacts.none")}</p>}
      <ul>
        {room.contacts.map((contact) => (
          <li key={contact.id} className="grid gap-1 border-line border-t py-3">
            <span className="text-muted">{t(`contacts.kinds.${contact.kind}`)}</span>
            <strong className="font-semibold">{contact.name}</strong>
            <a href={`tel:${contact.number.replace(/[^+\d]/g, "")}`}>
              <bdi dir="ltr">{contact.number}</bdi>
            </a>
            {contact.note && <span>{contact.note}</span>}
            {room.coordinates && (
              <ActionForm action={contactRemove} className="form-inline no-print">
                <input type="hidden" name="contact" value={contact.id} />
                <SubmitButton
                  variant="quiet"
                  size="small"
                  aria-label={`${t("contacts.remove")}: ${contact.name}`}
                >
                  {t("contacts.remove")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {room.coordinates && (
        <ActionForm action={contactAdd} className="no-print">
          <input type="hidden" name="delegation" value={room.id} />
          <SelectField
            name="kind"
            label={t("contacts.kind")}
            options={contactKinds.map((value) => ({ value, label: t(`contacts.kinds.${value}`) }))}
          />
          <TextField name="name" label={t("contacts.name")} required />
          <TextField name="number" label={t("contacts.number")} type="tel" required />
          <TextField name="note" label={t("contacts.note")} note={t("live.optional")} />
          <SubmitButton variant="secondary">{t("contacts.add")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}

/** Somebody to call for her: hers to give, to change and to take back. */
export function OwnContactSection({ room }: { room: Room }) {
  const t = useTranslations("room");
  return (
    <Section title={t("own.title")} lead={t("own.lead")} id="own">
      <ActionForm action={ownGive} className="no-print">
        <input type="hidden" name="delegation" value={room.id} />
        <TextField name="name" label={t("own.name")} defaultValue={room.own?.name} required />
        <TextField
          name="number"
          label={t("contacts.number")}
          type="tel"
          defaultValue={room.own?.number}
          required
        />
        <SubmitButton variant="secondary">{t("own.give")}</SubmitButton>
      </ActionForm>
      {room.own && (
        <ActionForm action={ownTakeBack} className="no-print">
          <input type="hidden" name="delegation" value={room.id} />
          <SubmitButton variant="danger">{t("own.takeBack")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}
