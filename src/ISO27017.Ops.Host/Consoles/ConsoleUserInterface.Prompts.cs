using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace ISO27017.Ops.Host.Consoles;

// What asks the user; with -NonInteractive every question is an error, as in pwsh.
internal sealed partial class ConsoleUserInterface
{
    public override string ReadLine()
    {
        Ask();
        return streams.In.ReadLine() ?? string.Empty;
    }

    public override SecureString ReadLineAsSecureString() =>
        throw new PSInvalidOperationException("This host does not read secrets. Use a profile, the environment or a role.");

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        PromptForCredential(caption, message, userName, targetName, PSCredentialTypes.Default, PSCredentialUIOptions.Default);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw new PSInvalidOperationException("This host does not read secrets. Use a profile, the environment or a role.");

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        Ask();
        WriteLine(string.Join(Environment.NewLine, new[] { caption, message }.Where(t => !string.IsNullOrEmpty(t))));
        var answers = new Dictionary<string, PSObject>();
        foreach (var description in descriptions)
        {
            Write(description.Name + ": ");
            answers[description.Name] = PSObject.AsPSObject(ReadLine());
        }

        return answers;
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Ask();
        WriteLine(string.Join(Environment.NewLine, new[] { caption, message }.Where(t => !string.IsNullOrEmpty(t))));
        var keys = choices.Select(KeyOf).ToArray();
        while (true)
        {
            Write(string.Join("  ", choices.Select((c, i) => $"[{keys[i]}] {c.Label.Replace("&", string.Empty, StringComparison.Ordinal)}")) + ": ");
            var answer = streams.In.ReadLine();
            if (string.IsNullOrEmpty(answer))
            {
                // The end of the input answers as an empty line does, or this would ask for ever.
                return Math.Max(0, defaultChoice);
            }

            var chosen = Array.FindIndex(keys, k => k.Equals(answer.Trim(), StringComparison.OrdinalIgnoreCase));
            if (chosen >= 0)
            {
                return chosen;
            }
        }
    }

    private static string KeyOf(ChoiceDescription choice)
    {
        var mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        return mark >= 0 && mark + 1 < choice.Label.Length ? choice.Label.Substring(mark + 1, 1) : choice.Label;
    }

    private void Ask()
    {
        if (nonInteractive)
        {
            throw new PSInvalidOperationException(
                "The host is in NonInteractive mode: it cannot ask. Give every mandatory parameter, and -Confirm:$false where it would ask.");
        }
    }
}
