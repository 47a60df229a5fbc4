using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>Says for each holder of an office why they may not be drawn for a file, or nothing where they may.</summary>
public static class ConflictFilter
{
    public static DrawExclusion? Judge(
        OfficeHolder holder,
        VettingFile file,
        PersonName subject,
        IReadOnlyDictionary<Guid, TooClose> close,
        Guid? relieved,
        AccessAct.Serve serve
    ) =>
        holder.Person == file.Person.Value ? DrawExclusion.OwnFile
        : holder.Id == relieved ? DrawExclusion.Relieved
        : !file.HasNoDuty(holder.Id) ? DrawExclusion.HasDuty
        : Tie(holder, file, subject, close) is { } tie ? tie
        : Access.Serving(serve) is null ? null
        : DrawExclusion.NotVetted;

    /// <summary>What ties the holder to the person, whatever they do on the file.</summary>
    public static DrawExclusion? Tie(
        OfficeHolder holder,
        VettingFile file,
        PersonName subject,
        IReadOnlyDictionary<Guid, TooClose> close
    ) =>
        holder.Person == file.Person.Value ? DrawExclusion.OwnFile
        : close.TryGetValue(holder.Id, out var how) ? Of(how)
        : ShareSurnames(holder.Name, subject) ? DrawExclusion.SameSurnames
        : null;

    private static DrawExclusion Of(TooClose how) =>
        how switch
        {
            TooClose.Oneself => DrawExclusion.OwnFile,
            TooClose.Tie => DrawExclusion.DeclaredTie,
            TooClose.Unit => DrawExclusion.SameUnit,
        };

    // Names of users are written in one line, given names first, so their end is compared with the person's surnames.
    private static bool ShareSurnames(string name, PersonName subject) =>
        subject.SecondSurname is { } second
        && $" {WrittenText.Plain(name)}".EndsWith(
            $" {WrittenText.Plain($"{subject.FirstSurname} {second}")}",
            StringComparison.Ordinal
        );
}
