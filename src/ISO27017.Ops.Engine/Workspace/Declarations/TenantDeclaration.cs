using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Workspace.Declarations;

/// <summary>A customer with an account of its own.</summary>
/// <param name="At">Where it stands in the file.</param>
/// <param name="Tenant">The tenant's name.</param>
/// <param name="AccountId">Its account.</param>
/// <param name="ContractStart">When the contract began; null if not said.</param>
/// <param name="ContractEnd">When it ends or ended; null while it goes on.</param>
/// <param name="AllowedCidrs">The client addresses agreed with it; null if not said.</param>
internal sealed record TenantDeclaration(
    SourcePosition At, string Tenant, string AccountId, DateOnly? ContractStart, DateOnly? ContractEnd, IReadOnlyList<string>? AllowedCidrs);
