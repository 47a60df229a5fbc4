using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Documents;

namespace VettingPortal.Features.People;

/// <summary>Who the people are: their records, corrections and merges.</summary>
public sealed class PeopleFeature : IFeature
{
    public static readonly Permission ProposeIdentity = new("people.propose-identity");
    public static readonly Permission DecideIdentity = new("people.decide-identity");

    public static void Register(FeatureBuilder feature)
    {
        feature.Services.AddScoped<Closeness>();
        feature.Services.AddScoped<PeopleOnRecord>();
        feature.Services.AddScoped<IDocumentSight, IdentityDocuments>();
        feature
            .Texts<PeopleTexts>()
            .Permission(ProposeIdentity, Role.REC, Role.ELI)
            .Permission(DecideIdentity, Role.ELI, Role.COO, Role.LEG)
            .Navigation("NavTies", "/ties", VettingFeature.Work, Icons.Material.Outlined.Diversity3, NavArea.Work, 5)
            .Command<DeclareTie, DeclareTie.Handler>()
            .Query<ListMyTies, IReadOnlyList<ListMyTies.Row>, ListMyTies.Handler>()
            .Command<CorrectIdentity, CorrectIdentity.Handler>()
            .Command<MergePeople, MergePeople.Handler>()
            .Command<DecideIdentity, DecideIdentity.Handler>()
            .Query<FindPerson, FindPerson.Found, FindPerson.Handler>()
            .Query<FindPersonOfFile, FindPersonOfFile.Found, FindPersonOfFile.Handler>();
    }
}
