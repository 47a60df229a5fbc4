using VettingPortal.Features.People;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;

namespace VettingPortal.Features.Evaluations;

/// <summary>Says for each holder of an office why they may not be drawn for a file, or nothing where they may.</summary>
public static class ConflictFilter
{
    public static DrawExclusion? Judge(OfficeHolder holder, VettingFile file, PersonName subject, Guid? relieved) =>
        holder.Person == file.Person.Value ? DrawExclusion.OwnFile
        : holder.Id == relieved ? DrawExclusion.Relieved
        : !file.HasNoDuty(holder.Id) ? DrawExclusion.HasDuty
        : ShareSurnames(holder.Name, subject) ? DrawExclusion.SameSurnames
        : null;

    // Names of users are written in one line, given names first, so their end is compared with the person's surnames.
    private static bool ShareSurnames(string name, PersonName subject) =>
        subject.SecondSurname is { } second
        && $" {WrittenText.Plain(name)}".EndsWith(
            $" {WrittenText.Plain($"{subject.FirstSurname} {second}")}",
            StringComparison.Ordinal
        );
}
