using VettingPortal.Features.People;
using VettingPortal.Features.Recruitment;
using VettingPortal.Tests.People;
using static VettingPortal.Tests.Recruitment.ImportFixture;
using Column = VettingPortal.Features.Recruitment.ApplicantColumn;

namespace VettingPortal.Tests.Recruitment;

public sealed class ApplicantJudgeTests
{
    private static readonly string TooLong = new('A', 101);

    [Theory]
    [InlineData(Column.Curp, "", "curp.missing")]
    [InlineData(Column.Curp, "PEGJ850101HDF", "curp.shape")]
    [InlineData(Column.Curp, "PEGJ851301HDFRRL04", "curp.impossible-date")]
    [InlineData(Column.Curp, "PEGJ850101HDFRRL05", "curp.check-digit")]
    [InlineData(Column.GivenNames, " ", "names.missing")]
    [InlineData(Column.GivenNames, null, "names.too-long")]
    [InlineData(Column.FirstSurname, "", "surname.missing")]
    [InlineData(Column.FirstSurname, null, "surname.too-long")]
    [InlineData(Column.SecondSurname, null, "second-surname.too-long")]
    [InlineData(Column.BirthDate, "", "birth-date.invalid")]
    [InlineData(Column.BirthDate, "01-01-1985", "birth-date.invalid")]
    [InlineData(Column.BirthDate, "1985-02-29", "birth-date.invalid")]
    [InlineData(Column.BirthDate, "02/01/1985", "birth-date.differs-from-curp")]
    [InlineData(Column.Sex, "F", "sex.invalid")]
    [InlineData(Column.Sex, "M", "sex.differs-from-curp")]
    [InlineData(Column.BirthState, "", "birth-state.unknown")]
    [InlineData(Column.BirthState, "ZZ", "birth-state.unknown")]
    [InlineData(Column.BirthState, "JC", "birth-state.differs-from-curp")]
    [InlineData(Column.Email, "julio@correo", "email.invalid")]
    [InlineData(Column.Phone, "", "phone.invalid")]
    [InlineData(Column.Phone, "12345", "phone.invalid")]
    [InlineData(Column.Schooling, "PRIMARIA", "schooling.unknown")]
    [InlineData(Column.Profile, "ASTRONAUTA", "profile.unknown")]
    [InlineData(Column.Campaign, "", "campaign.unknown")]
    [InlineData(Column.Campaign, "2031-T9-LUNA", "campaign.unknown")]
    [InlineData(Column.Campaign, "2026-T4-CERRADA", "campaign.closed")]
    [InlineData(Column.Campaign, "2026-T4-REACCION", "profile.unknown")]
    [InlineData(Column.ApplicationDate, "31/07/2026", "campaign.closed")]
    [InlineData(Column.ApplicationDate, "31/02/2026", "application-date.invalid")]
    [InlineData(Column.ApplicationDate, "2026-11-25", "application-date.in-future")]
    [InlineData(Column.ApplicationDate, "2031-01-01", "application-date.in-future")]
    public async Task Judge_OneBadCell_NamesItAlone(Column column, string? text, string code)
    {
        var verdict = await JudgeLine((column, text ?? TooLong));

        Assert.Equal(code, Assert.Single(verdict.Faults).Code);
        Assert.Equal(code, verdict.Code);
        Assert.Null(verdict.Entry);
    }

    [Theory]
    [InlineData(Column.Curp, " pegj850101hdfrrl04 ")]
    [InlineData(Column.SecondSurname, "")]
    [InlineData(Column.Email, "")]
    [InlineData(Column.BirthDate, "01/01/1985")]
    [InlineData(Column.Sex, "h")]
    [InlineData(Column.BirthState, " df")]
    [InlineData(Column.Phone, "525516142408")]
    [InlineData(Column.Schooling, "técnico superior")]
    [InlineData(Column.Profile, "Prevención")]
    [InlineData(Column.Campaign, "2026-t4-norte")]
    [InlineData(Column.ApplicationDate, "24/11/2026")]
    [InlineData(Column.ApplicationDate, "2026-08-01")]
    public async Task Judge_AnotherSpelling_IsGood(Column column, string text)
    {
        var verdict = await JudgeLine((column, text));

        Assert.Equal("ok", verdict.Code);
        Assert.Equal("PEGJ850101HDFRRL04", verdict.Entry?.Curp.Value);
        Assert.Equal("PREVENCION", verdict.Entry?.Profile);
        Assert.Equal("2026-T4-NORTE", verdict.Entry?.Campaign);
    }

    [Fact]
    public async Task Judge_ManyBadCells_ListsAllInOrder()
    {
        var verdict = await JudgeLine(
            (Column.ApplicationDate, "ayer"),
            (Column.Phone, "x"),
            (Column.GivenNames, ""),
            (Column.Curp, "x")
        );

        Assert.Equal(
            ["curp.shape", "names.missing", "phone.invalid", "application-date.invalid"],
            verdict.Faults.Select(fault => fault.Code)
        );
    }

    [Fact]
    public async Task Judge_SamePersonAgain_IsDuplicateOfTheGoodLineOnly()
    {
        var verdicts = await Judge(
            File(Header, Line((Column.Profile, "x")), GoodLine, GoodLine, Line((Column.Profile, "x")))
        );

        Assert.Equal(
            ["profile.unknown", "ok", "duplicate-in-file", "duplicate-in-file"],
            verdicts.Select(verdict => verdict.Code)
        );
        Assert.Equal("3", Assert.Single(verdicts[2].Faults[0].Facts));
        Assert.Equal("profile.unknown", verdicts[3].Faults[1].Code);
    }

    [Fact]
    public async Task Judge_PersonWithOpenFile_IsDuplicateExisting()
    {
        var known = new PeopleOnRecord([], Curp.Parse("PEGJ850101HDFRRL04"));

        var verdict = Assert.Single(await Judge(File(Header, GoodLine), known));

        Assert.Equal("duplicate-existing", verdict.Code);
        Assert.Empty(verdict.Faults[0].Facts);
    }

    [Fact]
    public async Task Judge_SimilarNameBornTheSameDay_WarnsWithoutSayingWho()
    {
        var other = Curp.Parse(ACurp.WithCheckDigit("PEGJ850101HJCRRL1"));
        var known = new PeopleOnRecord([new(other, PersonName.Parse("JULIO", "PERES", "GARZA"))]);

        var verdict = Assert.Single(await Judge(File(Header, GoodLine), known));

        Assert.True(verdict.IsGood);
        Assert.Equal(new("warning.similar-name"), Assert.Single(verdict.Warnings), SameFinding);
    }

    [Fact]
    public async Task Judge_SimilarNameInTheFile_WarnsOnTheLaterLine()
    {
        var other = Line((Column.Curp, ACurp.WithCheckDigit("PEGJ850101HDFRRL1")), (Column.FirstSurname, "Perez"));

        var verdicts = await Judge(File(Header, GoodLine, other));

        Assert.Equal([0, 1], verdicts.Select(verdict => verdict.Warnings.Count));
    }

    [Fact]
    public async Task Judge_SamePersonOnRecordWithoutOpenFile_IsNoWarning()
    {
        var known = new PeopleOnRecord([
            new(Curp.Parse("PEGJ850101HDFRRL04"), PersonName.Parse("Julio", "Pérez", "Garza")),
        ]);

        var verdict = Assert.Single(await Judge(File(Header, GoodLine), known));

        Assert.True(verdict.IsGood);
        Assert.Empty(verdict.Warnings);
    }

    [Fact]
    public async Task Judge_LettersOfAnotherName_Warns()
    {
        var verdict = await JudgeLine((Column.FirstSurname, "Ríos"));

        Assert.True(verdict.IsGood);
        Assert.Equal(
            new("warning.curp-letters", "primer_apellido", "RIS", "PER"),
            Assert.Single(verdict.Warnings),
            SameFinding
        );
    }

    private static bool SameFinding(Finding one, Finding other) =>
        one.Code == other.Code && one.Facts.SequenceEqual(other.Facts);
}
