using System.Globalization;
using PerfRules.Fuzz;
using PerfRules.Fuzz.Loop;

// The second process, which runs the instrumented libraries; see Supervisor.
if (args is ["child", var order])
{
    return Child.Run(Order.Read(order));
}

var parsers = new List<string>();
var orders = new Order();
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--executions" when long.TryParse(args.ElementAtOrDefault(i + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var executions):
            (orders, i) = (orders with { Executions = executions }, i + 1);
            break;
        case "--seconds" when int.TryParse(args.ElementAtOrDefault(i + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds):
            (orders, i) = (orders with { Seconds = seconds }, i + 1);
            break;
        case "--seed" when int.TryParse(args.ElementAtOrDefault(i + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seed):
            (orders, i) = (orders with { Seed = seed }, i + 1);
            break;
        case "--findings" when i + 1 < args.Length:
            orders = orders with { Findings = Path.GetFullPath(args[++i]) };
            break;
        case "--keep-corpus":
            orders = orders with { KeepsCorpus = true };
            break;
        case var name when ParserNames.Contains(name):
            parsers.Add(name);
            break;
        default:
            Console.Error.WriteLine($"'{args[i]}' is not understood.\n\n{ParserNames.Usage}");
            return 2;
    }
}

return Supervisor.Run(parsers.Count > 0 ? parsers : ParserNames.All, orders);
