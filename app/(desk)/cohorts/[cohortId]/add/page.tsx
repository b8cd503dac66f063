import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { NavTabs } from "@/components/ui/nav-tabs";
import { mayCoordinateCohort } from "@/liga/access";
import { findPeople } from "@/liga/cohorts/queries";
import { id } from "@/liga/input";
import { AddButtons } from "./add-buttons";

type Props = {
  params: Promise<{ cohortId: string }>;
  searchParams: Promise<{ as?: string | string[]; find?: string | string[] }>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("cohorts");
  return { title: t((await searchParams).as === "staff" ? "add.staffTitle" : "add.title") };
}

/** Somebody LIGA already knows joins the cohort, as a leader or on its staff. */
export default async function AddPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohortId } = await params;
  if (!id.safeParse(cohortId).success || !mayCoordinateCohort(viewer, cohortId)) notFound();
  const { as, find } = await searchParams;
  const typed = typeof find === "string" ? find.trim().slice(0, 100) : "";
  const staff = as === "staff";
  const [t, { cohortName, people }] = await Promise.all([
    getTranslations("cohorts"),
    findPeople(viewer, cohortId, typed),
  ]);
  if (cohortName === null) notFound();
  const back = `/cohorts/${cohortId}`;
  const title = t(staff ? "add.staffTitle" : "add.title");
  return (
    <>
      <PageHeader
        title={title}
        lead={t(staff ? "add.staffLead" : "add.lead")}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: t("title"), href: "/cohorts" },
              { label: cohortName, href: back },
              { label: title },
            ]}
          />
        }
        actions={
          <>
            <LinkButton href={`/people/new?cohort=${cohortId}`}>{t("people.new")}</LinkButton>
            <LinkButton href={`/people/import?cohort=${cohortId}`}>{t("people.import")}</LinkButton>
          </>
        }
      />
      <NavTabs
        label={title}
        items={[
          { href: `${back}/add`, label: t("add.asLeader") },
          { href: `${back}/add?as=staff`, label: t("add.asStaff") },
        ]}
        current={staff ? `${back}/add?as=staff` : `${back}/add`}
      />
      <search>
        <form className="form-inline my-6">
          {staff && <input type="hidden" name="as" value="staff" />}
          <TextField
            name="find"
            type="search"
            label={t("add.find")}
            defaultValue={typed}
            autoComplete="off"
          />
          <Button type="submit" variant="secondary">
            {t("add.search")}
          </Button>
        </form>
      </search>
      {people.length > 0 ? (
        <CardList>
          {people.map((person) => (
            <Card
              key={person.id}
              level={2}
              title={person.name}
              meta={[person.organisation, person.email].filter(Boolean).join(" · ") || t("add.noEmail")}
            >
              <AddButtons cohortId={cohortId} person={person} staff={staff} viewer={viewer} />
            </Card>
          ))}
        </CardList>
      ) : (
        <EmptyState title={t("add.nobody")}>{t("add.nobodyText")}</EmptyState>
      )}
    </>
  );
}
