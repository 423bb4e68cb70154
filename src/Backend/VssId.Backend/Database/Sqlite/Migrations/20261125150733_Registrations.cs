using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VssId.Backend.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Registrations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    place = table.Column<byte[]>(type: "BLOB", nullable: false),
                    conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    draft = table.Column<byte[]>(type: "BLOB", nullable: true),
                    proven_phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    code_name = table.Column<byte[]>(type: "BLOB", nullable: true),
                    content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    hand_over = table.Column<byte[]>(type: "BLOB", nullable: true),
                    hand_over_until = table.Column<long>(type: "INTEGER", nullable: false),
                    opening = table.Column<Guid>(type: "TEXT", nullable: true),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    officer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    filed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answer_by = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registrations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<byte[]>(type: "BLOB", nullable: false),
                    registration_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_photos", x => x.id);
                    table.ForeignKey(
                        name: "FK_photos_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_photos_expires_at",
                table: "photos",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_photos_place_at",
                table: "photos",
                columns: new[] { "place", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_photos_registration_id",
                table: "photos",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "IX_registrations_code_name",
                table: "registrations",
                column: "code_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registrations_expires_at",
                table: "registrations",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_registrations_hand_over",
                table: "registrations",
                column: "hand_over",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registrations_opening",
                table: "registrations",
                column: "opening");

            migrationBuilder.CreateIndex(
                name: "IX_registrations_place_changed_at",
                table: "registrations",
                columns: new[] { "place", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_registrations_state_answer_by_id",
                table: "registrations",
                columns: new[] { "state", "answer_by", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "photos");

            migrationBuilder.DropTable(
                name: "registrations");
        }
    }
}
