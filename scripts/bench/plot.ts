/** Some points that belong together. */
export interface Series {
  name: string;
  /** What it is drawn in. */
  colour: string;
  points: readonly { x: number; y: number }[];
}

/** One diagram. Both axes are logarithmic, so that what grows in proportion is a straight line; `y` may be linear. */
export interface Panel {
  title: string;
  series: readonly Series[];
  /** Where the axis of `y` begins and ends. */
  from: number;
  to: number;
  ticks: readonly { y: number; label: string }[];
  isLinear?: boolean;
}

const width = 420;
const height = 300;
const edge = { left: 70, right: 20, top: 40, bottom: 50 };

/** Diagrams beside one another over the same `x`, as SVG, which needs no fonts and no colours of its page. */
export function plot(panels: readonly Panel[], ticks: readonly { x: number; label: string }[], xTitle: string): string {
  const drawn = panels.map((panel, index) => draw(panel, ticks, xTitle, index * width));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${panels.length * width} ${height}" font-family="sans-serif" font-size="12">
<title>${panels.map(({ title }) => title).join(' and ')} over ${xTitle}</title>
<rect width="100%" height="100%" fill="#ffffff"/>
${drawn.join('\n')}
</svg>
`;
}

function draw(panel: Panel, ticks: readonly { x: number; label: string }[], xTitle: string, offset: number): string {
  const [first = 1, last = 10] = [ticks[0]?.x, ticks.at(-1)?.x];
  const bottom = height - edge.bottom;
  const right = width - edge.right;
  const x = (value: number) =>
    edge.left + share(Math.log(value), Math.log(first), Math.log(last)) * (right - edge.left);
  const scale = panel.isLinear ? (value: number) => value : Math.log;
  const y = (value: number) => bottom - share(scale(value), scale(panel.from), scale(panel.to)) * (bottom - edge.top);
  return [
    `<g transform="translate(${offset})">`,
    text(width / 2, 20, panel.title, 'middle', 'font-weight="bold"'),
    ...panel.ticks.map(
      tick => line(edge.left, y(tick.y), right, y(tick.y)) + text(edge.left - 8, y(tick.y) + 4, tick.label, 'end')
    ),
    ...ticks.map(
      tick => line(x(tick.x), edge.top, x(tick.x), bottom) + text(x(tick.x), bottom + 18, tick.label, 'middle')
    ),
    text(width / 2, height - 10, xTitle, 'middle'),
    ...panel.series.map(series => curve(series, x, y)),
    ...panel.series.map(({ name, colour }, index) =>
      text(edge.left + 10, edge.top + 18 + index * 16, name, 'start', `fill="${colour}"`)
    ),
    '</g>'
  ].join('\n');
}

function curve({ points, colour }: Series, x: (value: number) => number, y: (value: number) => number): string {
  const places = points.map(point => [x(point.x).toFixed(1), y(point.y).toFixed(1)]);
  const dots = places.map(([left, top]) => `<circle cx="${left}" cy="${top}" r="3" fill="${colour}"/>`);
  return `<polyline points="${places.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
}

function share(value: number, from: number, to: number): number {
  return (value - from) / (to - from);
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  const [left, top, right, bottom] = [x1, y1, x2, y2].map(value => value.toFixed(1));
  return `<line x1="${left}" y1="${top}" x2="${right}" y2="${bottom}" stroke="#dddddd"/>`;
}

function text(x: number, y: number, words: string, anchor: string, more = 'fill="#333333"'): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" ${more}>${words}</text>`;
}
