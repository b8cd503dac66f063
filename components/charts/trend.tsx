type Point = { at: number; value: number };
type Series = { id: string; label: string; points: Point[]; mark: "dot" | "square" };
type Props = {
  series: Series[];
  /** The scale, from its lowest to its highest value. */
  from: number;
  to: number;
  /** The same said in words. */
  text: string;
};

const width = 320;
const height = 96;
const edge = 8;

/** Values over time, a line each, told apart by their marks and their dashes. */
export function Trend({ series, from, to, text }: Props) {
  const times = series.flatMap(({ points }) => points.map(({ at }) => at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (at: number) =>
    last === first ? width / 2 : edge + ((at - first) / (last - first)) * (width - 2 * edge);
  const y = (value: number) => edge + ((to - value) / (to - from)) * (height - 2 * edge);
  const lines = [to, (from + to) / 2, from];
  return (
    <figure className="trend">
      <div className="trend-plot">
        <div className="trend-scale" aria-hidden="true">
          {lines.map((value) => (
            <span key={value}>{value}</span>
          ))}
        </div>
        <svg role="img" aria-label={text} className="trend-lines flip-rtl" viewBox={`0 0 ${width} ${height}`}>
          {lines.map((value) => (
            <line key={value} className="trend-grid" x1={0} x2={width} y1={y(value)} y2={y(value)} />
          ))}
          {series.map(({ id, points, mark }) => (
            <g key={id} data-mark={mark}>
              <polyline points={points.map(({ at, value }) => `${x(at)},${y(value)}`).join(" ")} />
              {points.map(({ at, value }) =>
                mark === "dot" ? (
                  <circle key={at} cx={x(at)} cy={y(value)} r={4} />
                ) : (
                  <rect key={at} x={x(at) - 3.5} y={y(value) - 3.5} width={7} height={7} />
                ),
              )}
            </g>
          ))}
        </svg>
      </div>
      <figcaption>
        {series.map(({ id, label, mark }) => (
          <span key={id} className="trend-name">
            <svg aria-hidden="true" width={28} height={12} viewBox="0 0 28 12" data-mark={mark}>
              <polyline points="0,6 28,6" />
              {mark === "dot" ? (
                <circle cx={14} cy={6} r={4} />
              ) : (
                <rect x={10.5} y={2.5} width={7} height={7} />
              )}
            </svg>
            {label}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
