// 遂宁's sixteen criteria in GoRules ZEN: one expression node, an expression for each leaf, points rounded to two places.
import { ZenEngine } from '@gorules/zen-engine';

const expressions = [
  'f.Insured / f.Population >= 0.95 ? 3 : max([0, 3 - ceil((0.95 - f.Insured / f.Population) * 100)])',
  'f.InsuredResidents / f.InsuredTarget < 0.97 ? 0 : min([3, f.InsuredResidents / f.InsuredTarget * 3])',
  'f.Subsidy < 670 ? 0 : (f.UpperSubsidyInTime ? 3 : 0) + (f.LocalSubsidyInTime ? 3 : 0)',
  '(f.ContributionThisYear >= 380 ? 3 : max([0, 3 - ceil(380 - f.ContributionThisYear)])) + (f.ContributionNextYear >= 400 ? 3 : max([0, 3 - ceil(400 - f.ContributionNextYear)]))',
  'f.Income / f.IncomeBudget > 1.05 ? max([0, 6 - 0.6 * ceil((f.Income / f.IncomeBudget - 1.05) * 100)]) : f.Income / f.IncomeBudget >= 1 ? 6 : f.Income / f.IncomeBudget >= 0.95 ? 5.4 : max([0, 5.4 - 0.9 * ceil((0.95 - f.Income / f.IncomeBudget) * 100)])',
  'f.Expense / f.ExpenseBudget > 1.05 ? max([0, 5.4 - 0.9 * ceil((f.Expense / f.ExpenseBudget - 1.05) * 100)]) : f.Expense / f.ExpenseBudget > 1 ? 5.4 : f.Expense / f.ExpenseBudget >= 0.95 ? 6 : max([0, 6 - 0.6 * ceil((0.95 - f.Expense / f.ExpenseBudget) * 100)])',
  'f.Premiums / f.Income >= 0.30 ? 5 : 0',
  'f.Benefits / f.Expense >= 0.85 ? 5 : 0',
  'f.OtherExpense / f.Expense <= 0.05 ? 5 : 0',
  'max([0, 5 - 0.5 * f.LatePayments])',
  'f.InterestRate >= 1.1 ? 6 : f.InterestRate >= 0.99 ? 4 : f.InterestRate >= 0.88 ? 2 : 0',
  'f.InpatientShare >= 65 ? 10 : max([0, 10 - 2 * ceil(65 - f.InpatientShare)])',
  'f.OutpatientShare >= 50 ? 10 : max([0, 10 - ceil(50 - f.OutpatientShare)])',
  'f.Balance >= 0 ? 8 : f.PayableMonths > 9 ? 5 : f.PayableMonths >= 6 ? 3 : 0',
  'f.PayableMonths >= 6 ? 6 : f.PayableMonths >= 3 ? 3 : 0',
  'f.Satisfaction >= 90 ? 10 : max([0, 10 - 2 * ceil(90 - f.Satisfaction)])',
];

const graph = {
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode' },
    {
      id: 'points',
      name: 'points',
      type: 'expressionNode',
      content: { expressions: expressions.map((value, i) => ({ id: `e${i}`, key: `p${i}`, value: `round((${value}) * 100) / 100` })) },
    },
    { id: 'out', name: 'out', type: 'outputNode' },
  ],
  edges: [
    { id: 'a', type: 'edge', sourceId: 'in', targetId: 'points' },
    { id: 'b', type: 'edge', sourceId: 'points', targetId: 'out' },
  ],
};

const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));

export const name = 'GoRules ZEN 0.54.0';

export async function score(facts) {
  const { result } = await decision.evaluate({ f: facts });
  return expressions.map((_, i) => result[`p${i}`]);
}
