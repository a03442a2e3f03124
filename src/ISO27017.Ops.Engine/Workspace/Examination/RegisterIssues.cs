using ISO27017.Ops.Engine.Register;

namespace ISO27017.Ops.Engine.Workspace.Examination;

/// <summary>What Test-IsoRegister finds in the workspace's register.</summary>
internal static class RegisterIssues
{
    public static void Find(Examined examined, Issues issues)
    {
        var (files, path) = (examined.Files, examined.File.RegisterPath);
        var shown = files.Shown(path);
        if (files.OnDisk(path) is not { } disk) return;
        if (!Path.Exists(disk))
        {
            issues.Add(shown, 0, IsoSeverity.Warning, "RegisterMissing",
                "登録簿がありません。Export-IsoRegister で作るか、iso27017.yaml の register に置き場所を書いてください。",
                "There is no register. Export-IsoRegister makes one; or say under register of iso27017.yaml where it is.");
            return;
        }

        issues.Try("RegisterUnreadable", shown, () =>
        {
            foreach (var issue in RegisterService.Test(new RegisterPlace(disk, null, null)))
                issues.Add(issue.Path, issue.Line, issue.Severity, issue.Rule, issue.Messages.Ja, issue.Messages.En);
        });
    }
}
