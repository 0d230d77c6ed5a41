using System.Text;
using PerfRules.Build;

// MSBuild reads both streams as UTF-8, also where the code page of the console is another.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
return BuildStep.Run(args, output, error);
