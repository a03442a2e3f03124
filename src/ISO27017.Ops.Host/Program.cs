using System.Text;
using ISO27017.Ops.Host;
using ISO27017.Ops.Host.Consoles;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return HostProgram.Run(CommandLine.Parse(args, Console.In), ConsoleStreams.OfProcess());
