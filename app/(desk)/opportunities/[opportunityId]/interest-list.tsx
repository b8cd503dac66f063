import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import type { Call, Interest } from "@/liga/opportunities/queries";
import { InterestCard } from "./interest-card";

type Props = { call: Call; interests: Interest[]; seatHref: string; open: string | undefined; from: string };

/** Who answered, and the decision on each, with its reason. */
export function InterestList({ call, interests, seatHref, open, from }: Props) {
  const t = useTranslations();
  const selected = interests.filter(({ state }) => state === "selected").length;
  return (
    <Section
      title={t("opportunities.interests.title", { answers: interests.length })}
      lead={
        call.places === null
          ? t("opportunities.interests.selected", { selected })
          : t("opportunities.interests.selectedOf", { selected, places: call.places })
      }
    >
      {interests.length === 0 ? (
        <EmptyState title={t("opportunities.interests.none")}>
          {t("opportunities.interests.noneText")}
        </EmptyState>
      ) : (
        <>
          <ListFilter
            label={t("words.filter")}
            targetId="interests"
            countText={t.raw("words.filterCount") as string}
          />
          <div id="interests" className="card-list">
            {interests.map((interest) => (
              <InterestCard
                key={interest.id}
                call={call}
                interest={interest}
                seatHref={seatHref}
                deciding={interest.state === "submitted" || open === interest.id}
                from={from}
              />
            ))}
          </div>
        </>
      )}
    </Section>
  );
}
