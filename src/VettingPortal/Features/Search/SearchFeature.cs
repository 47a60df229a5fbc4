using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Search;

/// <summary>
/// One box for people, files and certificates. It asks the lists' own questions, so it finds what they would show and nothing else, and
/// what is read of a record is written down when it is opened.
/// </summary>
public sealed class SearchFeature : IFeature
{
    public const string Route = "/search";

    public static void Register(FeatureBuilder feature) =>
        feature.Texts<SearchTexts>().Search(Route, VettingFeature.View);
}
