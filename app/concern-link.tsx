import { useTranslations } from "next-intl";

/** Where anybody can tell of a concern, with a word of what that is. A plain link: nothing is fetched ahead of her going there. */
export function ConcernLink() {
  const t = useTranslations("safeguarding");
  return (
    <p className="max-w-measure">
      {t("linkText")}{" "}
      <a href="/contact" className="link">
        {t("link")}
      </a>
    </p>
  );
}
