using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Testing.Workspace;

/// <summary>A workspace of a test's own, on disk, gone when the test is.</summary>
public sealed class WorkspaceFolder : IDisposable
{
    /// <summary>A check, a query and a parameter of an organisation's own that are right, to be changed one thing at a time.</summary>
    public const string OwnCheck = """
        - parameter: X.Databases.Exempt
          title: { ja: 削除保護を求めない DB, en: Databases that need no deletion protection }
          schema: { type: array, items: { type: string } }
          default: []
        - query: x-databases
          call: rds:DescribeDBInstances
          scope: regional
          items: DBInstances
          id: DBInstanceArn
        - check: 12.3.1-CSC-X01
          kind: CFG
          title: { ja: DB インスタンスが削除保護されている, en: DB instances are protected against deletion }
          query: x-databases
          where: "!contains(param('X.Databases.Exempt'), DBInstanceIdentifier)"
          unknown: "DeletionProtection == `null`"
          expect: "DeletionProtection == `true`"
          observed: DeletionProtection
          empty: notApplicable
          examples:
            - { verdict: Pass, item: { DBInstanceIdentifier: a, DeletionProtection: true } }
            - { verdict: Fail, item: { DBInstanceIdentifier: a, DeletionProtection: false } }
            - { verdict: NotEvaluated, item: { DBInstanceIdentifier: a } }
            - { verdict: NotApplicable, item: { DBInstanceIdentifier: a, DeletionProtection: false }, params: { X.Databases.Exempt: [a] } }
        """;

    /// <summary>An empty folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("iso27017-workspace-").FullName;

    internal DiskFiles Files => new(Root);

    internal Organisation Organisation => WorkspaceReader.Read(Files);

    /// <summary>A workspace with nothing but its mark.</summary>
    public static WorkspaceFolder Plain() => new WorkspaceFolder().With(WorkspaceFile.Name, "organisation: A");

    /// <summary>The folder with a file written.</summary>
    public WorkspaceFolder With(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
