import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardList } from "@/components/ui/card";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { sizeText } from "@/lib/file-kinds";
import { languageName } from "@/lib/names";
import type { Resource } from "@/liga/resources/queries";
import { titleIn } from "@/liga/training/title";
import { shelve } from "./actions";

type Props = { resources: Resource[]; locale: string; staff: boolean };

/** What there is, each with its size; the small version stands first. */
export function ResourceList({ resources, locale, staff }: Props) {
  const t = useTranslations("resources");
  return (
    <CardList>
      {resources.map((resource) => (
        <Card
          key={resource.id}
          level={2}
          title={resource.title}
          meta={[
            languageName(resource.language, locale),
            t(`themes.${resource.theme}`),
            resource.module && titleIn(resource.module, locale),
          ]
            .filter(Boolean)
            .join(" · ")}
          actions={
            staff && (
              <LinkButton
                href={`/training/resources/${resource.id}/edit`}
                variant="quiet"
                size="small"
                aria-label={`${t("edit")}: ${resource.title}`}
              >
                {t("edit")}
              </LinkButton>
            )
          }
        >
          <p dir="auto">{resource.summary}</p>
          <ResourceLinks resource={resource} locale={locale} />
          {resource.objectives.length > 0 && (
            <p>
              {resource.objectives.map((number) => (
                <Badge key={number}>{`GCM ${number}`}</Badge>
              ))}
            </p>
          )}
          {staff && resource.removed && (
            <ActionForm action={shelve} className="form-inline" messageAt="end">
              <input type="hidden" name="resourceId" value={resource.id} />
              <input type="hidden" name="remove" value="no" />
              <SubmitButton
                variant="secondary"
                size="small"
                aria-label={`${t("restore")}: ${resource.title}`}
              >
                {t("restore")}
              </SubmitButton>
            </ActionForm>
          )}
        </Card>
      ))}
    </CardList>
  );
}

function ResourceLinks({ resource, locale }: { resource: Resource; locale: string }) {
  const t = useTranslations("resources");
  return (
    <ul className="grid gap-2">
      {resource.files.map((file) => (
        <li key={file.id}>
          <a
            className="link"
            href={`/files/${file.id}`}
            download
            aria-label={`${t("download")}: ${file.name}`}
          >
            {t(file.variant)}
          </a>{" "}
          <span className="text-muted">
            {file.name.split(".").pop()?.toUpperCase()}, {sizeText(file.bytes, locale)}
          </span>
        </li>
      ))}
      {resource.url && (
        <li>
          <a
            className="link"
            href={resource.url}
            rel="noopener noreferrer"
            aria-label={`${t("open")}: ${resource.title}`}
          >
            {t("open")}
          </a>{" "}
          <span className="text-muted">
            {new URL(resource.url).host},{" "}
            {resource.urlBytes ? sizeText(resource.urlBytes, locale) : t("sizeUnknown")}
          </span>
        </li>
      )}
    </ul>
  );
}
