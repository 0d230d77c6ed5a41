using System.Text;
using PerfAppNamespace;
using PerfRules.Texts;

Console.OutputEncoding = Encoding.UTF8;
var sheet = SelfEvaluation.Score(SelfEvaluation.Published);
foreach (var leaf in sheet.Indicators)
{
    Console.WriteLine($"{leaf.Indicator.Name}：{leaf.Score}/{leaf.Indicator.FullPoints}，{leaf.Reason.ToString(DisplayLanguage.Chinese)}");
}

Console.WriteLine($"{sheet.Subject}：{sheet.Total}/{sheet.FullPoints}，{sheet.Grade}");
