using PerfRules.Criteria;
using PerfRules.Diagnostics;
using PerfRules.Documents;
using PerfRules.Expressions;
using PerfRules.Facts;
using PerfRules.Packs.Reading;
using PerfRules.Phrases;

namespace PerfRules.Analysis.Wording;

/// <summary>Turns a draft into the criterion that a pack with these names would have.</summary>
internal static class DraftBinder
{
    private static readonly MappingShape<PartDocument> Shape = CriterionReader.WithCriterionKeys(new MappingShape<PartDocument>(Packs.PackKeyTexts.APart));
    private static readonly CriterionValidator<PartDocument> Validator = new(d => d.Location);

    /// <summary>Binds a draft; null when something in it is open, unknown to the pack or does not fit its units.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="full">The full points.</param>
    /// <param name="scope">The pack's names; it is marked which of them are used, so hand in a copy.</param>
    internal static Criterion? Bind(CriterionDraft draft, Rational full, ExpressionScope scope)
    {
        var yaml = string.Join('\n', DraftYaml.Lines(draft, full.ToString()));
        var diagnostics = new DiagnosticBag();
        if (yaml.Contains(CriterionDraft.Open, StringComparison.Ordinal)
            || DocumentReader.Open(yaml, string.Empty, DocumentLimits.Default, diagnostics) is not { } reader)
        {
            return null;
        }

        var document = CriterionReader.Read(reader, Shape, new PartDocument { Location = reader.Location });
        if (diagnostics.HasErrors || !Validator.Validate(document).IsValid)
        {
            return null;
        }

        var criterion = new CriterionBuilder(new PackValues(diagnostics, scope), scope, diagnostics).Build(document, full);
        return diagnostics.HasErrors ? null : criterion;
    }
}
