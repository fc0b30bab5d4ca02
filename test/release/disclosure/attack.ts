/**
 * What an attacker can do with everything that is published: bounds of every hidden number by linear programming, over all tables
 * and releases at once. The attacker knows which records exist and which did not change, which hidden cells are hidden for being
 * small, and all sums; not the numbers. Written apart from the product's own search.
 */
import loadHighsModule from 'highs';

export interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

interface Sum extends Bounds {
  readonly terms: ReadonlyMap<number, number>;
}

export interface Target {
  readonly name: string;
  readonly numbers: readonly number[];
  /** It must not be found to within less than this interval, or any of that width. */
  readonly protect: Bounds | { readonly width: number };
}

export interface Finding extends Bounds {
  readonly name: string;
}

const tolerance = 1e-6;
/** The package is CommonJS; its types say otherwise. */
const loadHighs = loadHighsModule as unknown as typeof loadHighsModule.default;

export class Attack {
  private readonly rows: { first: number; size: number; atLeast: readonly (readonly [number, number])[] }[] = [];
  private readonly sums: { numbers: readonly number[]; bounds: Bounds }[] = [];
  private readonly sumOf = new Map<string, number>();
  readonly targets: Target[] = [];
  private count = 0;

  /** A record of so many unknown numbers; pairs of positions of which the first is never smaller. Gives the first number. */
  addRecord(size: number, atLeast: readonly (readonly [number, number])[] = []): number {
    const first = this.count;
    this.count += size;
    this.rows.push({ first, size, atLeast });
    return first;
  }

  /** That a sum of numbers lies within bounds. What is told of the same sum again is joined. */
  learn(numbers: readonly number[], { lo, hi }: Bounds): void {
    if (numbers.length === 0) return;
    const key = numbers.join();
    const known = this.sumOf.get(key);
    if (known === undefined) this.sumOf.set(key, this.sums.push({ numbers, bounds: { lo, hi } }) - 1);
    else {
      const { bounds } = this.sums[known]!;
      this.sums[known] = { numbers, bounds: { lo: Math.max(lo, bounds.lo), hi: Math.min(hi, bounds.hi) } };
    }
  }

  /** Whether a target stands in a sum of few numbers, where it is most in danger. */
  standsInSmallSum(): (target: Target) => boolean {
    const near = new Set(
      this.sums.filter(({ numbers }) => numbers.length > 1 && numbers.length <= 12).flatMap(({ numbers }) => numbers),
    );
    return ({ numbers }) => numbers.some((number) => near.has(number));
  }

  /** The targets that are found, of those that `chosen` lets pass. */
  async find(chosen: (target: Target, index: number) => boolean = () => true): Promise<{ found: Finding[]; tried: number }> {
    const model = this.reduce();
    const solve = await solver(model);
    const found: Finding[] = [];
    const known = new Map<string, Bounds>();
    const tried = this.targets.filter(chosen);
    for (const target of tried) {
      const isAlone = target.numbers.length === 1;
      const columns = [
        ...new Set(target.numbers.map((number) => (isAlone ? model.alone.get(number) : undefined) ?? model.columnOf[number]!)),
      ];
      const key = columns.join();
      const bounds = known.get(key) ?? { lo: solve(columns, 1), hi: solve(columns, -1) };
      known.set(key, bounds);
      if (isFound(target, bounds)) found.push({ name: target.name, ...withinProtected(target, bounds) });
    }
    await model.close?.();
    return { found, tried: tried.length };
  }

  /** Numbers that stand in the same sums are one unknown; but of those that are targets one of each kind stays alone. */
  private reduce(): Model {
    const parts: number[][] = Array.from({ length: this.count }, () => []);
    for (const [index, { numbers }] of this.sums.entries()) for (const number of numbers) parts[number]!.push(index);
    const columns: Bounds[] = [];
    const columnOf = new Array<number>(this.count);
    const alone = new Map<number, number>();
    const sums: Map<number, number>[] = this.sums.map(() => new Map());
    const relations: Sum[] = [];
    const limits = this.limitsOfEach();
    const single = new Set(this.targets.filter(({ numbers }) => numbers.length === 1).map(({ numbers }) => numbers[0]!));
    const firstOf = new Map<string, number>();
    const aloneOf = new Map<string, number>();
    const add = (bounds: Bounds, own: readonly number[]): number => {
      for (const sum of own) if (this.sums[sum]!.numbers.length > 1) sums[sum]!.set(columns.length, 1);
      return columns.push(bounds) - 1;
    };
    for (const { first, size, atLeast } of this.rows) {
      const places = Array.from({ length: size }, (_, i) =>
        parts[first + i]!.filter((sum) => this.sums[sum]!.numbers.length > 1),
      );
      const signature = `${places.join(';')}|${atLeast.join(';')}`;
      const limit = limits[first]!;
      const kind = size === 1 && single.has(first) ? `${signature}|${limit.lo}|${limit.hi}` : undefined;
      if (kind !== undefined && aloneOf.has(kind)) alone.set(first, aloneOf.get(kind)!);
      else if (kind !== undefined) {
        const column = add(limit, places[0]!);
        aloneOf.set(kind, column);
        alone.set(first, column);
        columnOf[first] = column;
        continue;
      }
      // A number that is bounded by itself is no longer like the others of its place.
      const isBounded = size > 1 && limits.slice(first, first + size).some(({ lo, hi }) => lo > 0 || hi < Infinity);
      const key = isBounded ? `${signature}|${first}` : signature;
      let start = firstOf.get(key);
      if (start === undefined) {
        start = columns.length;
        firstOf.set(key, start);
        for (let i = 0; i < size; i += 1) add({ lo: 0, hi: 0 }, places[i]!);
        for (const [larger, smaller] of atLeast)
          relations.push({
            terms: new Map([
              [start + larger, 1],
              [start + smaller, -1],
            ]),
            lo: 0,
            hi: Infinity,
          });
      }
      for (let i = 0; i < size; i += 1) {
        columnOf[first + i] = start + i;
        const { lo, hi } = limits[first + i]!;
        columns[start + i] = { lo: columns[start + i]!.lo + lo, hi: columns[start + i]!.hi + hi };
      }
    }
    const told = this.sums.flatMap(({ numbers, bounds }, index) =>
      numbers.length > 1 ? [{ terms: sums[index]!, ...bounds }] : [],
    );
    return { columns, columnOf, alone, sums: [...told, ...relations] };
  }

  private limitsOfEach(): Bounds[] {
    const limits = Array.from({ length: this.count }, () => ({ lo: 0, hi: Infinity }));
    for (const { numbers, bounds } of this.sums)
      if (numbers.length === 1) {
        const limit = limits[numbers[0]!]!;
        limits[numbers[0]!] = { lo: Math.max(limit.lo, bounds.lo), hi: Math.min(limit.hi, bounds.hi) };
      }
    return limits;
  }
}

interface Model {
  readonly columns: readonly Bounds[];
  readonly columnOf: readonly number[];
  /** Numbers that are looked for by themselves, with their column: one column serves all of the same place and limits. */
  readonly alone: ReadonlyMap<number, number>;
  readonly sums: readonly Sum[];
  close?(): void;
}

function isFound({ protect }: Target, { lo, hi }: Bounds): boolean {
  if ('width' in protect) return hi - lo < protect.width - tolerance;
  return lo > protect.lo + tolerance || hi < protect.hi - tolerance;
}

/** What lies outside the interval is of no interest. */
const withinProtected = ({ protect }: Target, { lo, hi }: Bounds): Bounds =>
  'width' in protect ? { lo, hi } : { lo: Math.max(lo, protect.lo), hi: Math.min(hi, protect.hi) };

/** Gives the least (1) or greatest (-1) sum of columns. */
async function solver(model: Model): Promise<(columns: readonly number[], sign: 1 | -1) => number> {
  const highs = await loadHighs();
  const lp = highs.createModel();
  lp.options.set({ output_flag: false });
  for (const { lo, hi } of model.columns) lp.addVar(lo, hi === Infinity ? highs.infinity : hi);
  for (const { terms, lo, hi } of model.sums)
    lp.addRow(lo, hi === Infinity ? highs.infinity : hi, { indices: [...terms.keys()], values: [...terms.values()] });
  model.close = () => lp.dispose();
  const { optimal, unbounded, unboundedOrInfeasible, unknown } = highs.constants.modelStatus;
  return (columns, sign) => {
    for (const column of columns) lp.changeColCost(column, sign);
    lp.run();
    // From the last solution it sometimes reaches no verdict; then it starts anew, and without the presolver.
    for (const presolve of ['on', 'off']) {
      if (lp.getModelStatus() !== unknown) break;
      lp.options.set({ presolve });
      lp.clearSolver();
      lp.run();
    }
    const status = lp.getModelStatus();
    const value = lp.getObjectiveValue();
    for (const column of columns) lp.changeColCost(column, 0);
    if (status === optimal) return sign * value;
    if (status === unbounded || status === unboundedOrInfeasible) return sign === 1 ? -Infinity : Infinity;
    throw new Error(`The solver ends with status ${status}: what is published contradicts itself.`);
  };
}
