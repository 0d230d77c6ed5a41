// 遂宁's sixteen criteria in json-rules-engine: measures are facts that are worked out, bands are rules, and what a staircase takes is worked
// out from the rule's event, because a rule itself can only hold or not.
import { Engine } from 'json-rules-engine';

// The rows of a leaf: [lower, closed], [upper, closed], points, and for stairs their origin, size and deduction.
const above = (edge, points, more) => ({ when: [['greaterThanInclusive', edge]], points, ...more });
const below = (edge, points, more) => ({ when: [['lessThan', edge]], points, ...more });
const between = (low, high, points, more) => ({ when: [['greaterThanInclusive', low], ['lessThan', high]], points, ...more });
const stairs = (origin, step, deduct) => ({ origin, step, deduct });

const leaves = [
  { measure: (f) => f.Insured / f.Population, rows: [above(0.95, 3), below(0.95, 3, stairs(0.95, 0.01, 1))] },
  { measure: (f) => f.InsuredResidents / f.InsuredTarget, rows: [above(1, 3), between(0.97, 1, 3, { proportional: true }), below(0.97, 0)] },
  { measure: (f) => (f.Subsidy < 670 ? 0 : (f.UpperSubsidyInTime ? 3 : 0) + (f.LocalSubsidyInTime ? 3 : 0)), rows: [above(6, 6), between(3, 6, 3), below(3, 0)] },
  { measure: (f) => f.ContributionThisYear, rows: [above(380, 3), below(380, 3, stairs(380, 1, 1))] },
  { measure: (f) => f.ContributionNextYear, rows: [above(400, 3), below(400, 3, stairs(400, 1, 1))] },
  {
    measure: (f) => f.Income / f.IncomeBudget,
    rows: [
      { when: [['greaterThanInclusive', 1], ['lessThanInclusive', 1.05]], points: 6 },
      between(0.95, 1, 5.4),
      { when: [['greaterThan', 1.05]], points: 6, ...stairs(1.05, 0.01, 0.6) },
      below(0.95, 5.4, stairs(0.95, 0.01, 0.9)),
    ],
  },
  {
    measure: (f) => f.Expense / f.ExpenseBudget,
    rows: [
      { when: [['greaterThanInclusive', 0.95], ['lessThanInclusive', 1]], points: 6 },
      { when: [['greaterThan', 1], ['lessThanInclusive', 1.05]], points: 5.4 },
      { when: [['greaterThan', 1.05]], points: 5.4, ...stairs(1.05, 0.01, 0.9) },
      below(0.95, 6, stairs(0.95, 0.01, 0.6)),
    ],
  },
  { measure: (f) => f.Premiums / f.Income, rows: [above(0.3, 5), below(0.3, 0)] },
  { measure: (f) => f.Benefits / f.Expense, rows: [above(0.85, 5), below(0.85, 0)] },
  { measure: (f) => f.OtherExpense / f.Expense, rows: [{ when: [['lessThanInclusive', 0.05]], points: 5 }, { when: [['greaterThan', 0.05]], points: 0 }] },
  { measure: (f) => f.LatePayments, rows: [above(0, 5, stairs(0, 1, 0.5))] },
  { measure: (f) => f.InterestRate, rows: [above(1.1, 6), between(0.99, 1.1, 4), between(0.88, 0.99, 2), below(0.88, 0)] },
  { measure: (f) => f.InpatientShare, rows: [above(65, 10), below(65, 10, stairs(65, 1, 2))] },
  { measure: (f) => f.OutpatientShare, rows: [above(50, 10), below(50, 10, stairs(50, 1, 1))] },
  {
    measure: (f) => (f.Balance >= 0 ? 99 : f.PayableMonths),
    rows: [above(99, 8), { when: [['greaterThan', 9], ['lessThan', 99]], points: 5 }, { when: [['greaterThanInclusive', 6], ['lessThanInclusive', 9]], points: 3 }, below(6, 0)],
  },
  { measure: (f) => f.PayableMonths, rows: [above(6, 6), between(3, 6, 3), below(3, 0)] },
  { measure: (f) => f.Satisfaction, rows: [above(90, 10), below(90, 10, stairs(90, 1, 2))] },
];

const engine = new Engine();
leaves.forEach(({ measure, rows }, leaf) => {
  engine.addFact(`m${leaf}`, async (_, almanac) => measure(await almanac.factValue('f')));
  rows.forEach(({ when, ...params }) =>
    engine.addRule({
      conditions: { all: when.map(([operator, value]) => ({ fact: `m${leaf}`, operator, value })) },
      event: { type: 'points', params: { leaf, ...params } },
    }));
});

export const name = 'json-rules-engine 7.3.1';

export async function score(facts) {
  const { events, almanac } = await engine.run({ f: facts });
  const points = new Array(leaves.length).fill(0);
  for (const { params } of events) {
    const value = params.step || params.proportional ? await almanac.factValue(`m${params.leaf}`) : 0;
    const raw = params.proportional ? params.points * value
      : params.step ? params.points - params.deduct * Math.ceil(Math.abs(value - params.origin) / params.step)
        : params.points;
    points[params.leaf] = Math.round(Math.max(0, raw) * 100) / 100;
  }

  // Two measures make the fourth leaf.
  points.splice(3, 2, points[3] + points[4]);
  return points;
}
