import { useTranslations } from "next-intl";
import { NavTabs } from "@/components/ui/nav-tabs";

const parts = ["call", "setup", "selection", "waiting", "eligibility", "notes"] as const;
type Part = (typeof parts)[number];

/** What a coordinator does with a call, in the order she does it. */
export function CallTabs({ callId, current }: { callId: string; current: Part }) {
  const t = useTranslations("calls.tabs");
  const href = (part: Part) => `/opportunities/${callId}${part === "call" ? "" : `/${part}`}`;
  return (
    <NavTabs
      label={t("label")}
      items={parts.map((part) => ({ href: href(part), label: t(part) }))}
      current={href(current)}
    />
  );
}
