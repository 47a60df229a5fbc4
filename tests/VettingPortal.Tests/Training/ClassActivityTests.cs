using Microsoft.EntityFrameworkCore;
using VettingPortal.Features.Training;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Kernel;

namespace VettingPortal.Tests.Training;

/// <summary>Who is in class is not silent: no cadet is closed for inactivity while at work (§7.3, 16).</summary>
public sealed class ClassActivityTests
{
    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Attendance_OnADay_StartsTheClockAnewFromThatDay(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);
        portal.Clock.Advance(TimeSpan.FromDays(20));
        Assert.True((await portal.As(Role.COO).Run(new RecordInactivityNotice(class_.File))).IsDone);
        var line = new RecordAttendance.Line(class_.Enrolment, new(2026, 11, 26), "DH", 5);

        var attended = await portal.As(Role.ACA).Run(new RecordAttendance(class_.Cohort, [line]));

        Assert.True(attended.IsDone, attended.Obstacle);
        var file = await Stored(portal, class_);
        Assert.Equal((new(2026, 11, 26), 0), (MexicoTime.DayOf(file.SubjectActiveAt), file.Notices));
        Assert.Equal("RecordAttendance", (await portal.EntriesOf(class_.Cohort.Value))[^1].Act);
    }

    [Theory, MemberData(nameof(TestPortal.Databases), MemberType = typeof(TestPortal))]
    public async Task Marks_CountAsActivityOnTheDayTheyAreRecorded(DatabaseProvider provider)
    {
        await using var portal = await TestPortal.On(provider);
        var class_ = await AClass.In(portal);
        portal.Clock.Advance(TimeSpan.FromDays(20));

        Assert.True((await class_.Mark("DH", 85)).IsDone);

        Assert.Equal(portal.Clock.GetUtcNow(), (await Stored(portal, class_)).SubjectActiveAt);
    }

    [Fact]
    public async Task Attendance_LongAgo_IsNoNewActivity()
    {
        await using var portal = await TestPortal.On(DatabaseProvider.Sqlite);
        var class_ = await AClass.In(portal);
        var before = (await Stored(portal, class_)).SubjectActiveAt;
        portal.Clock.Advance(TimeSpan.FromDays(20));

        Assert.True((await class_.Attend()).IsDone);

        Assert.Equal(before, (await Stored(portal, class_)).SubjectActiveAt);
    }

    private static Task<VettingFile> Stored(TestPortal portal, AClass class_) =>
        portal.Read(db => db.Set<VettingFile>().SingleAsync(one => one.Id == class_.File));
}
