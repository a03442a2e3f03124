using System.Management.Automation;
using ISO27017.Ops.Connection;
using ISO27017.Ops.Engine.Aws;

namespace ISO27017.Ops.Commands;

/// <summary>Lists the accounts of the organisation that the credentials belong to.</summary>
[Cmdlet(VerbsCommon.Get, "IsoAccount", DefaultParameterSetName = ProfileSet)]
[OutputType(typeof(IsoAccount))]
public sealed class GetIsoAccountCommand : AwsCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        var connection = Connect();
        RunAsync(async (writer, cancel) =>
        {
            void Warn(LocalText message) => writer.Post(cmdlet => cmdlet.WriteWarning(VisibleText.Lines(message.In())));
            await foreach (var account in new AccountService().ListAsync(connection, Warn, cancel))
            {
                await writer.WriteObjectAsync(account, cancel);
            }
        });
    });
}
