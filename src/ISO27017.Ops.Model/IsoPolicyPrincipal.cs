namespace ISO27017.Ops;

/// <summary>Whom an audit policy is for.</summary>
public enum IsoPolicyPrincipal
{
    /// <summary>One principal that makes every call of the chosen checks itself.</summary>
    Any,

    /// <summary>The principal that starts a run over several accounts: it makes every call in its own account, lists the
    /// accounts, and assumes the role in the others.</summary>
    Collector,

    /// <summary>The role that is assumed in another account: only what is asked in each account, nothing of the organisation.</summary>
    Account,
}
