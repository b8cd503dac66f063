type Props = {
  /** Shares from 0 to 1, oldest first; null where nothing was recorded. */
  values: (number | null)[];
  /** The same said in words. */
  text: string;
};

export function Spark({ values, text }: Props) {
  const width = values.length * 8 - 3;
  return (
    <svg
      role="img"
      aria-label={text}
      className="spark flip-rtl"
      width={width}
      height={20}
      viewBox={`0 0 ${width} 20`}
    >
      {values.map((value, index) => {
        const height = value === null ? 0 : Math.max(2, Math.round(value * 20));
        return (
          <rect
            key={`${index * 8}`}
            x={index * 8}
            y={value === null ? 18 : 20 - height}
            width={5}
            height={height || 2}
            data-none={value === null || undefined}
          />
        );
      })}
    </svg>
  );
}
