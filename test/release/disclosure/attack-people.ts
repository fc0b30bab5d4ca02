/** Everything that is published of training, cohorts and control of data in the three releases of the sample. */
import { Attack, type Bounds } from './attack.ts';
import { quartersClosed, readPublished, readVersions, releases, roundedTo, silentQuarters, type Lasting } from './published.ts';

type Text = Readonly<Record<string, string>>;
type Numbered = Lasting & { readonly first: number; readonly silent: readonly (readonly string[])[] };
const small: Bounds = { lo: 1, hi: 9 };
const training = ['required', 'enrolled', 'completed', 'certified'] as const;
const cohorts = ['places', 'enrolled', 'graduated', 'hired_within_12_months'] as const;

/** Hidden cells: what was hidden before with other numbers tells nothing by being hidden. */
class Hidden {
  private readonly before = new Map<string, string>();
  private readonly attack: Attack;

  constructor(attack: Attack) {
    this.attack = attack;
  }

  learn(id: string, release: number, numbers: readonly number[], exact: number): void {
    const isSmall = exact >= 1 && exact <= 9;
    const before = this.before.get(id);
    this.before.set(id, numbers.join());
    const isTelling = before === undefined || before === numbers.join();
    this.attack.learn(
      numbers,
      isTelling ? (isSmall ? small : { lo: exact > 9 ? 10 : 0, hi: Infinity }) : { lo: 0, hi: Infinity },
    );
    this.attack.targets.push({ name: `${id}@${release}`, numbers, protect: isSmall ? small : { width: 4 } });
  }
}

const sum = (rows: readonly Lasting[], measure: string): number => rows.reduce((all, { row }) => all + Number(row[measure]), 0);

export function attackTraining(dataFolder: string): Attack {
  const attack = new Attack();
  const hidden = new Hidden(attack);
  const versions = readVersions('training', ['agency_id', 'quarter', 'programme'], training);
  const cells = Map.groupBy(versions, ({ row }) => `${row['agency_id']}|${row['programme']}`);
  const known = versions.map((version): Numbered => {
    const first = attack.addRecord(4, [
      [1, 2],
      [2, 3],
    ]);
    const { row, during } = version;
    const silent = releases.map((_, index) => {
      const others = cells.get(`${row['agency_id']}|${row['programme']}`)!.filter((one) => one.during.includes(index));
      return during.includes(index)
        ? silentQuarters(
            others.map((one) => one.row['quarter']!),
            row['quarter']!,
            quartersClosed[index]!,
          )
        : [];
    });
    return { ...version, first, silent };
  });
  const numbers = (rows: readonly Numbered[], measure: number) => rows.map(({ first }) => first + measure);
  for (const [index, release] of releases.entries()) {
    const standing = known.filter(({ during, row }) => during.includes(index) && row['quarter']! <= quartersClosed[index]!);
    for (const row of readPublished(dataFolder, release, 'training')) {
      const own = standing.filter((one) => one.row['programme'] === row['programme'] && one.row['quarter'] === row['quarter']);
      for (const [position, measure] of training.entries()) {
        const id = `${row['programme']}|${row['quarter']}|${measure}`;
        if (row[measure] === '') hidden.learn(id, index, numbers(own, position), sum(own, measure));
        else attack.learn(numbers(own, position), roundedTo(Number(row[measure]), 1, 10));
      }
    }
    for (const row of readPublished(dataFolder, release, 'indicators').filter(
      (one) => one['indicator_id'] === 'TR1' && one['conf_status'] !== 'C',
    )) {
      const own = standing.filter((one) => row['breakdown'] === '' || row['breakdown'] === `programme:${one.row['programme']}`);
      const reported = own.filter((one) => one.row['quarter'] === row['period']);
      const silent = own.filter((one) => one.silent[index]!.includes(row['period']!));
      attack.learn(numbers(reported, 3), roundedTo(Number(row['numerator']), 1));
      attack.learn(numbers(reported, 0), roundedTo(Number(row['denominator']) - Number(row['unknown']), 1));
      attack.learn(numbers(silent, 0), roundedTo(Number(row['unknown']), 1));
    }
  }
  return attack;
}

export function attackCohorts(dataFolder: string): Attack {
  const attack = new Attack();
  const hidden = new Hidden(attack);
  const versions = readVersions('university-cohorts', ['institution', 'programme', 'level', 'intake_year'], cohorts);
  const known = versions.map((version): Numbered => {
    const { row } = version;
    const pairs = (
      [
        [1, 2],
        [2, 3],
      ] as const
    ).filter(([a, b]) => row[cohorts[a]] !== '' && row[cohorts[b]] !== '');
    return { ...version, first: attack.addRecord(4, pairs), silent: [] };
  });
  const numbers = (rows: readonly Numbered[], position: number) =>
    rows.filter(({ row }) => row[cohorts[position]!] !== '').map(({ first }) => first + position);
  for (const [index, release] of releases.entries()) {
    const standing = known.filter(({ during, row }) => during.includes(index) && row['intake_year']! <= '2026');
    const cells = Map.groupBy(standing, ({ row }) => `${row['institution']}|${row['level']}|${row['intake_year']}`);
    for (const row of readPublished(dataFolder, release, 'university-cohorts')) {
      const cell = `${row['institution']}|${row['level']}|${row['intake_year']}`;
      for (const [position, measure] of cohorts.entries()) {
        const own = numbers(cells.get(cell)!, position);
        if (row['hidden_measures']!.split(';').includes(measure))
          hidden.learn(`${cell}|${measure}`, index, own, sum(cells.get(cell)!, measure));
        else if (row[measure] !== '') attack.learn(own, roundedTo(Number(row[measure]), 1, 10));
      }
    }
    learnPipeline(attack, standing, numbers, readPublished(dataFolder, release, 'indicators'));
  }
  return attack;
}

function learnPipeline(
  attack: Attack,
  standing: readonly Numbered[],
  numbers: (rows: readonly Numbered[], position: number) => number[],
  published: readonly Text[],
): void {
  for (const row of published.filter((one) => one['indicator_id'] === 'UN1' && one['conf_status'] !== 'C')) {
    const [, level] = /level:(\w+)/.exec(row['breakdown']!) ?? [];
    const [, outcome] = /outcome:(\w+)/.exec(row['breakdown']!)!;
    const own = standing.filter(
      (one) => one.row['intake_year'] === row['period'] && (level === undefined || one.row['level'] === level),
    );
    const position = { enrolled: 1, graduated: 2, hired: 3 }[outcome!]!;
    attack.learn(numbers(own, position), roundedTo(Number(row['numerator']), 1));
    if (position === 1) continue;
    const reported = own.filter((one) => one.row[cohorts[position]!] !== '');
    const silent = own.filter((one) => one.row[cohorts[position]!] === '');
    attack.learn(numbers(reported, 1), roundedTo(Number(row['denominator']) - Number(row['unknown']), 1));
    attack.learn(numbers(silent, 1), roundedTo(Number(row['unknown']), 1));
  }
}
