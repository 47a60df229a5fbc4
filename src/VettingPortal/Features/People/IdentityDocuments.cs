using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.People;

/// <summary>The evidence of a proposal is for those who propose and decide.</summary>
public sealed class IdentityDocuments : IDocumentSight
{
    public string OwnerType => IdentityProposal.DocumentOwner;

    public Task<bool> MaySee(Guid owner, Actor actor, CancellationToken cancel) =>
        Task.FromResult(actor.May(PeopleFeature.ProposeIdentity) || actor.May(PeopleFeature.DecideIdentity));
}
